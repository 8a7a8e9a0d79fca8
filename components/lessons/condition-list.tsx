'use client';
import type { CSSProperties } from 'react';
import type { ConditionState } from '#lessons/claim';
import { lessonWords as words } from '../words/lessons';

export interface ShownCondition {
  readonly id: string;
  readonly text: string;
  readonly state: ConditionState;
}

/** Colours that follow the theme. */
const hues: Readonly<Record<ConditionState, string>> = {
  open: 'var(--ink-3)',
  met: 'var(--ok)',
  missed: 'var(--fail)',
};
const marks: Readonly<Record<ConditionState, string>> = { open: '○', met: '✓', missed: '✕' };

/** What a puzzle asks for; each line ticks itself as the run makes it true. */
export function ConditionList({ conditions }: { readonly conditions: readonly ShownCondition[] }) {
  return (
    <ul className="flex flex-col" data-testid="conditions">
      {conditions.map(({ id, text, state }) => (
        <li
          key={id}
          className="relative flex items-baseline gap-3 border-hairline border-b py-2 text-base text-ink last:border-b-0"
          data-testid={`condition-${id}`}
          data-state={state}
          style={{ '--mark': hues[state] } as CSSProperties}
        >
          <span aria-hidden="true" className="w-4 flex-none font-bold text-(--mark)">
            {marks[state]}
          </span>
          <span className="sr-only">{words.conditionIs(text, state)}</span>
          <span aria-hidden="true" className="min-w-0 flex-1">
            {text}
          </span>
          <span aria-hidden="true" className="flex-none text-(--mark) text-sm">
            {words.condition[state]}
          </span>
        </li>
      ))}
    </ul>
  );
}
