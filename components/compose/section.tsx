'use client';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { composeWords } from '../words/compose';
import { lintStore } from './lint-store';
import { type SectionId, sectionOf, sectionStore, setOpen } from './sections';

export interface SectionProps {
  readonly id: SectionId;
  /** What is set in it, in a few words. */
  readonly value: string;
  readonly children: ReactNode;
}

/** A part of the form that opens: its line says what is set in it, and what is struck. */
export function Section({ id, value, children }: SectionProps) {
  const open = useStore(sectionStore, (sections) => sections[id] ?? false);
  const struck = useStore(
    lintStore,
    ({ findings }) =>
      findings?.filter(
        ({ field, severity, isDefault }) =>
          field !== null && sectionOf(field) === id && severity !== 'risky' && !isDefault,
      ).length ?? 0,
  );
  return (
    <details
      className="group border-hairline border-b"
      data-testid={`${id}-panel`}
      open={open}
      onToggle={(event) => setOpen(id, event.currentTarget.open)}
    >
      <summary
        id={`${id}-summary`}
        className="flex min-h-9 cursor-pointer items-center gap-2 text-sm max-md:min-h-11"
      >
        <span aria-hidden="true" className="inline-block text-ink-3 group-open:rotate-90">
          ›
        </span>
        <span className="flex-none text-ink-2">{composeWords.sections[id]}</span>
        <span className="min-w-0 flex-1 truncate text-right text-ink" title={value}>
          {struck > 0 ? <s className="text-ink-3">{value}</s> : value}
          {struck > 0 && <span className="sr-only">{composeWords.struck.noEffect}</span>}
        </span>
      </summary>
      {open && <div className="pb-2">{children}</div>}
    </details>
  );
}
