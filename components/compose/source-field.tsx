'use client';
import { useState } from 'react';
import { sources } from '#engine';
import { ChevronIcon } from '../shell/icons';
import { late } from '../shell/late';
import { FindingNote } from './finding-note';
import { useFinding } from './lint-store';
import { SourceBadge } from './source-badge';
import { useCompose } from './use-compose';

const SourcePicker = late(() => import('./source-picker').then((part) => part.SourcePicker));

/** Which source calls. The button opens the list. */
export function SourceField() {
  const [open, setOpen] = useState(false);
  const source = useCompose(({ draft }) => sources[draft.source]);
  const type = useCompose(({ draft }) => draft.invocationType);
  const finding = useFinding('act', 'source');
  return (
    <section aria-labelledby="source-title" className="relative">
      <h3 id="source-title" className="mb-2 font-semibold text-xs text-ink-3">
        Event source
      </h3>
      <button
        type="button"
        id="source"
        className="flex w-full items-center gap-2.5 rounded-lg border border-control bg-raised px-3 py-2 text-left"
        aria-haspopup="listbox"
        aria-expanded={open}
        data-testid="source"
        data-source={source.id}
        onClick={() => setOpen((isOpen) => !isOpen)}
      >
        <SourceBadge type={type} />
        <span className="min-w-0 flex-1">
          <span className="sr-only">Event source: </span>
          <b className="block font-semibold">{source.name}</b>
          <span className="block text-sm text-ink-2">{source.detail}</span>
        </span>
        <span className="text-ink-3">
          <ChevronIcon />
        </span>
      </button>
      <FindingNote finding={finding} id="source" />
      {open && (
        <SourcePicker
          onClose={() => {
            setOpen(false);
            document.getElementById('source')?.focus();
          }}
        />
      )}
    </section>
  );
}
