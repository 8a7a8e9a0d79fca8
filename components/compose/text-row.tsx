'use client';
import { useState } from 'react';
import { setFault } from './compose-store';
import { useNoteId } from './finding-note';
import type { DraftFinding } from './lint-store';
import { describedBy, fieldLook, SettingRow } from './setting-row';
import { useCompose } from './use-compose';

export interface TextRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with a text, as a sentence, or null. */
  readonly problem: (text: string) => string | null;
  readonly onValue: (text: string) => void;
  readonly finding?: DraftFinding | null;
  /** Belongs to the setting of the row above, which says why it has no effect. */
  readonly isPart?: boolean;
}

/** A text with a rule. What cannot be used stays in the field with the reason; the setting keeps its value. */
export function TextRow(props: TextRowProps) {
  const { id, label, value, problem, onValue, finding = null, isPart = false } = props;
  const note = useNoteId(isPart ? null : finding, id);
  const [text, setText] = useState<string | null>(null);
  const fault = useCompose(({ faults }) => faults[id] ?? null);
  return (
    <SettingRow label={label} controls={id} finding={finding} isPart={isPart} message={fault}>
      <input
        id={id}
        data-testid={id}
        autoComplete="off"
        spellCheck={false}
        className={`${fieldLook} mono min-w-0 flex-1 text-sm`}
        aria-invalid={fault !== null}
        aria-describedby={describedBy(note, fault === null ? undefined : `${id}-message`)}
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
