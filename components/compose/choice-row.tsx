'use client';
import { useNoteId } from './finding-note';
import type { DraftFinding } from './lint-store';
import { fieldLook, SettingRow } from './setting-row';

export interface ChoiceRowProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onValue: (value: T) => void;
  readonly finding?: DraftFinding | null;
}

/** One of a few values. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { id, label, value, options, onValue, finding = null } = props;
  const note = useNoteId(finding, id);
  return (
    <SettingRow label={label} controls={id} finding={finding}>
      <select
        id={id}
        data-testid={id}
        aria-describedby={note}
        className={`${fieldLook} max-w-44 font-medium`}
        value={value}
        onChange={(event) => {
          const next = options.find(([option]) => option === event.currentTarget.value);
          if (next) onValue(next[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </SettingRow>
  );
}
