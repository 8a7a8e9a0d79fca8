'use client';
import { useState } from 'react';
import type { RunState } from '#model';
import { attemptMarks } from '#model/map/geometry';
import { seek } from '../live/control';
import { attemptName } from '../timeline/attempt-name';
import { watchWords } from '../words/watch';

const shown = 3;

/** The failed attempts stay beside the function; beyond three they are counted. */
export function AttemptMarks({
  state,
  noteSize,
  moving,
}: {
  readonly state: RunState;
  readonly noteSize: number;
  /** Whether time passes: a mark that appears then shakes once. */
  readonly moving: boolean;
}) {
  const failed = state.attempts.flatMap((attempt, index) =>
    attempt.failed ? [{ ...attempt, thing: `attempt-${index + 1}` as const }] : [],
  );
  const tries = state.invocations.length > 1;
  const { x, y, step } = attemptMarks;
  if (failed.length > shown) {
    return (
      <g transform={`translate(${x} ${y})`} aria-hidden="true">
        <Mark moving={moving} />
        <text x="14" y="5" fontSize={noteSize} fill="var(--fail)" fontWeight="600">
          {watchWords.failures(failed.length)}
        </text>
      </g>
    );
  }
  return (
    <g aria-hidden="true">
      {failed.map((attempt, index) => (
        // The timeline, the story and the table have the same as buttons.
        // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer
        <g
          key={attempt.thing}
          transform={`translate(${x} ${y + index * step})`}
          data-thing={attempt.thing}
          className="cursor-pointer"
          onClick={() => seek(attempt.endedAt ?? attempt.startedAt)}
        >
          <title>{watchWords.failedAttempt(attemptName(attempt, tries))}</title>
          <circle className="thing-mark" r="11" />
          <Mark moving={moving} />
        </g>
      ))}
    </g>
  );
}

function Mark({ moving }: { readonly moving: boolean }) {
  const [appearing] = useState(moving);
  return (
    <g className={appearing ? 'map-mark-shake' : undefined}>
      <circle r="8" fill="var(--fail)" />
      <path d="m-3-3 6 6M3-3l-6 6" stroke="var(--ground)" strokeWidth="2" strokeLinecap="round" />
    </g>
  );
}
