'use client';
import { useState } from 'react';
import type { RunState } from '#model';
import { BarredTriangle } from '../look/glyphs';
import { textWidth } from '../look/text-width';
import { attemptMarks, loopLabel } from './geometry';

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

/** The name of the retry loop, and how often the event was turned back on it for want of concurrency. */
export function LoopLabel({
  state,
  noteSize,
}: {
  readonly state: RunState;
  readonly noteSize: number;
}) {
  const throttles = state.waits.filter((wait) => wait.kind === 'throttle').length;
  const text = throttles > 0 ? `throttled ${throttles}×` : 'retry loop';
  const { x, y } = loopLabel;
  return (
    <g aria-hidden="true">
      {throttles > 0 && (
        <g
          transform={`translate(${x - textWidth(text, noteSize) / 2 - 18} ${y - 12})`}
          color="var(--run)"
        >
          <BarredTriangle />
        </g>
      )}
      <text
        x={x}
        y={y}
        textAnchor="middle"
        fontSize={noteSize}
        fill={state.stations.wait1.reachable ? 'var(--ink-2)' : 'var(--ink-3)'}
      >
        {text}
      </text>
    </g>
  );
}
