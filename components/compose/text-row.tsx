'use client';
import { useState } from 'react';
import { setFault } from './compose-store';
import { fieldLook, SettingRow } from './setting-row';
import { useCompose } from './use-compose';

export interface TextRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with a text, as a sentence, or null. */
  readonly problem: (text: string) => string | null;
  readonly onValue: (text: string) => void;
  readonly noEffect?: string | null;
}

/** A text with a rule. What cannot be used stays in the field with the reason; the setting keeps its value. */
export function TextRow({ id, label, value, problem, onValue, noEffect = null }: TextRowProps) {
  const [text, setText] = useState<string | null>(null);
  const fault = useCompose(({ faults }) => faults[id] ?? null);
  return (
    <SettingRow label={label} controls={id} noEffect={noEffect} message={fault}>
      <input
        id={id}
        data-testid={id}
        autoComplete="off"
        spellCheck={false}
        className={`${fieldLook} mono min-w-0 flex-1 text-sm`}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-message`}
        value={text ?? value}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const wrong = problem(next);
          setFault(id, wrong);
          if (wrong === null && next !== value) onValue(next);
        }}
        onBlur={() => {
          if (fault === null) setText(null);
        }}
      />
    </SettingRow>
  );
}
