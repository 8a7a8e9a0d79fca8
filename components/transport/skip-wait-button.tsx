'use client';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { WaitState } from '#model';
import { formatTimer } from '#model/format-time';
import { maySkipWait, shownWait, skipWait } from '../live/control';
import { runModelStore } from '../live/run-model';
import { shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { useFrame } from '../look/use-frame';
import { runControlWords as words } from '../words/run-controls';

/** Jumps over the wait that is shown now; says how much of it is left. */
export function SkipWaitButton() {
  const left = useRef<HTMLSpanElement>(null);
  useView((view) => `${view.moment} ${view.cursor.kind} ${view.picked}`);
  useStore(runModelStore);
  const wait = useLive(waitKey);
  const may = useLive(maySkipWait);
  useFrame(() => {
    const element = left.current;
    if (!element || wait === null) return;
    const text = formatTimer(Number(wait.split('/')[1]) - shownMoment());
    if (element.textContent !== text) element.textContent = text;
  });
  return (
    <button
      type="button"
      className={`flex h-8 w-full items-center justify-between gap-2 whitespace-nowrap rounded-[7px] border border-control px-2 font-medium text-sm hover:bg-raised ${wait === null || !may ? 'invisible' : ''}`}
      aria-keyshortcuts="w"
      data-testid="skip-wait"
      onClick={skipWait}
    >
      {words.skipWait}
      <span ref={left} className="mono min-w-12 text-right text-ink-2" aria-hidden="true" />
    </button>
  );
}

/** Selected as text, so that the same wait is the same value. */
const waitKey = (): string | null => {
  const wait: WaitState | null = shownWait();
  return wait === null ? null : `${wait.beforeAttempt}/${wait.until}`;
};
