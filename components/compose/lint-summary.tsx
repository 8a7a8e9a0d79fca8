'use client';
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- the group only hears Escape and the leaving of what is inside */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { late } from '../shell/late';
import { composeWords } from '../words/compose';
import { lintStore } from './lint-store';

const LintList = late(() => import('./lint-list').then((part) => part.LintList));

/** Counts what is refused, without effect and risky, and opens the list. Its line is there before lint is. */
export function LintSummary() {
  const summary = useStore(lintStore, (lint) => lint.summary);
  const announcement = useStore(lintStore, (lint) => lint.announcement);
  const some = useStore(lintStore, ({ findings }) => (findings?.length ?? 0) > 0);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = wanted && some;
  const close = () => setWanted(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
    button.current?.focus();
  };
  return (
    <div
      role="group"
      aria-label={composeWords.lint.group}
      className="relative"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="flex min-h-8 w-full items-center justify-between gap-2 text-left text-ink-2 text-sm aria-disabled:cursor-default max-md:min-h-11"
        aria-expanded={open}
        aria-controls={open ? 'lint-list' : undefined}
        aria-disabled={!some}
        data-testid="lint"
        onClick={() => setWanted(!open)}
      >
        <span className={some ? 'underline decoration-ink-3 underline-offset-3' : 'text-ink-3'}>
          {summary || composeWords.lint.checking}
        </span>
        {some && <span aria-hidden="true">{open ? '⌄' : '›'}</span>}
      </button>
      {open && <LintList onLeave={close} />}
      <p role="status" className="sr-only" data-testid="lint-announcement">
        {announcement}
      </p>
    </div>
  );
}
