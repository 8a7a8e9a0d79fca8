import { useId } from 'react';
import type { LifeState } from '#model';
import { legendWords } from '../words/legend';
import { PatternDefs, patternFill } from './patterns';
import { stateStyle } from './state-style';

export interface LegendProps {
  /** The states to explain, in this order: usually those the run has shown. */
  readonly states: readonly LifeState[];
}

/** What the colours and bars mean, in the words of `stateStyle`. */
export function Legend({ states }: LegendProps) {
  return (
    <ul
      className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-2 min-[1440px]:gap-x-4 min-[1440px]:text-sm"
      aria-label={legendWords.name}
    >
      {states.map((state) => (
        <li key={state} className="flex items-center gap-1.5 whitespace-nowrap">
          <Swatch state={state} />
          {stateStyle[state].label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ state }: { readonly state: LifeState }) {
  const prefix = useId();
  const { hue, pattern } = stateStyle[state];
  if (state === 'waiting') {
    return (
      <svg width="16" height="8" aria-hidden="true">
        <path d="M0 4H16" stroke={hue} strokeWidth="1.6" />
      </svg>
    );
  }
  const height = state === 'platform' ? 4 : 8;
  return (
    <svg width="16" height="8" aria-hidden="true">
      <PatternDefs prefix={prefix} />
      <rect y={(8 - height) / 2} width="16" height={height} rx={height / 2} fill={hue} />
      {pattern && <rect width="16" height="8" rx="4" fill={patternFill(prefix, pattern)} />}
    </svg>
  );
}
