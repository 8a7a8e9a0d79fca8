'use client';
import { useState } from 'react';
import type { RunState } from '#model';
import { attemptMarks } from './geometry';

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
  const failed = state.attempts.filter((attempt) => attempt.failed);
  const { x, y, step } = attemptMarks;
  if (failed.length > shown) {
    return (
      <g transform={`translate(${x} ${y})`} aria-hidden="true">
        <Mark moving={moving} />
        <text x="14" y="5" fontSize={noteSize} fill="var(--fail)" fontWeight="600">
          {failed.length}×
        </text>
      </g>
    );
  }
  return (
    <g aria-hidden="true">
      {failed.map(({ invocation, attempt }, index) => (
        <g key={`${invocation} ${attempt}`} transform={`translate(${x} ${y + index * step})`}>
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
