'use client';
import { useState } from 'react';
import { groupDigits } from '#model';
import { setFault } from './compose-store';
import { useNoteId } from './finding-note';
import type { DraftFinding } from './lint-store';
import { describedBy, fieldLook, SettingRow } from './setting-row';
import { useCompose } from './use-compose';
import { type NumberRange, readWholeNumber } from './whole-number';

export interface NumberRowProps extends NumberRange {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
  readonly finding?: DraftFinding | null;
  /** Belongs to the setting of the row above, which says why it has no effect. */
  readonly isPart?: boolean;
}

/** A bounded whole number. What cannot be used stays in the field with what it may be; the setting keeps its value. */
export function NumberRow(props: NumberRowProps) {
  const { id, label, value, onValue, finding = null, isPart = false, unit } = props;
  const note = useNoteId(isPart ? null : finding, id);
  const [text, setText] = useState<string | null>(null);
  const fault = useCompose(({ faults }) => faults[id] ?? null);
  return (
    <SettingRow label={label} controls={id} finding={finding} isPart={isPart} message={fault}>
      <span className="flex items-center gap-1.5">
        <input
          id={id}
          data-testid={id}
          inputMode="numeric"
          autoComplete="off"
          className={`${fieldLook} w-20 text-right tabular-nums`}
          aria-invalid={fault !== null}
          aria-describedby={describedBy(note, fault === null ? undefined : `${id}-message`)}
          value={fault !== null && text !== null ? text : (text ?? groupDigits(value))}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setText(next);
            const read = readWholeNumber(next, props);
            setFault(id, read.ok ? null : read.message);
            if (read.ok && read.value !== value) onValue(read.value);
          }}
          onBlur={() => {
            if (fault === null) setText(null);
          }}
        />
        {unit && <span className="w-6 text-ink-3 text-sm">{unit}</span>}
      </span>
    </SettingRow>
  );
}
