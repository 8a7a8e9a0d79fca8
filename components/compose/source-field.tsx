'use client';

import { useState } from 'react';
import { sourceOf } from '#engine/sources/known-sources';
import { catalogue } from '#model/catalogue';
import { ChevronIcon } from '../shell/icons';
import { late } from '../shell/late';
import { composeWords } from '../words/compose';
import { FindingNote } from './finding-note';
import { useFinding } from './lint-store';
import { SourceBadge } from './source-badge';
import { useCompose } from './use-compose';

const SourcePicker = late(() => import('./source-picker').then((part) => part.SourcePicker));

const SourceAbout = late(() => import('./source-about').then((part) => part.SourceAbout));

/** Which source calls. The button opens the list. */
export function SourceField() {
  const [open, setOpen] = useState(false);
  const [about, setAbout] = useState(false);
  const source = useCompose(({ draft }) => sourceOf(draft.source));
  const type = useCompose(({ draft }) => draft.invocationType);
  const finding = useFinding('act', 'source');
  return (
    <section aria-labelledby="source-title">
      <h3 id="source-title" className="mb-2 font-semibold text-xs text-ink-3">
        {composeWords.source.title}
      </h3>
      <div className="relative">
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
            <span className="sr-only">{composeWords.source.prefix}</span>
            <b className="block font-semibold">{source.name}</b>
            <span className="block text-sm text-ink-2">{catalogue(source.detail)}</span>
          </span>
          <span className="text-ink-3">
            <ChevronIcon />
          </span>
        </button>
        {open && (
          <SourcePicker
            onClose={() => {
              setOpen(false);
              document.getElementById('source')?.focus();
            }}
          />
        )}
      </div>
      <FindingNote finding={finding} id="source" />
      <details
        className="group mt-1.5"
        onToggle={(event) => setAbout(event.currentTarget.open)}
        data-testid="about-source"
      >
        <summary className="flex min-h-8 cursor-pointer items-center text-ink-2 text-sm max-md:min-h-11">
          <span aria-hidden="true" className="mr-1.5 inline-block group-open:rotate-90">
            ›
          </span>
          {composeWords.source.about}
        </summary>
        {about && <SourceAbout source={source} />}
      </details>
    </section>
  );
}
