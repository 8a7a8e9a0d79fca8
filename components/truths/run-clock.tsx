'use client';
import { useRef } from 'react';
import type { Micros } from '#engine';
import { formatClock, type RunState } from '#model';
import { useFrame } from '../look/use-frame';
import { truthWords } from '../words/truths';

export interface RunClockProps {
  readonly state: RunState;
  readonly now: () => Micros;
  readonly pace: string;
}

/** The time since the invoke. It changes at every frame, so it is written past React. */
export function RunClock({ state, now, pace }: RunClockProps) {
  const digits = useRef<HTMLTimeElement>(null);
  useFrame(() => {
    const element = digits.current;
    if (!element) return;
    const text = formatClock(now() - state.startedAt);
    if (element.textContent !== text) element.textContent = text;
  });
  return (
    <div
      className="min-w-[172px] flex-none pt-0.5 text-right"
      role="timer"
      aria-live="off"
      aria-label={truthWords.clock}
    >
      <time
        ref={digits}
        className="mono block text-[21px] leading-[26px] font-semibold tracking-tight whitespace-nowrap"
        data-testid="run-clock"
        suppressHydrationWarning
      >
        {formatClock(state.at - state.startedAt)}
      </time>
      <span className="block w-0 min-w-full whitespace-nowrap text-ink-2 text-xs">
        {truthWords.since(pace)}
      </span>
    </div>
  );
}
