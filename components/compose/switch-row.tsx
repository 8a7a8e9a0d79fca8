'use client';
import { useNoteId } from './finding-note';
import type { DraftFinding } from './lint-store';
import { SettingRow } from './setting-row';

export interface SwitchRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
  readonly finding?: DraftFinding | null;
}

/** A permission that is given or not. */
export function SwitchRow({ id, label, value, onValue, finding = null }: SwitchRowProps) {
  const note = useNoteId(finding, id);
  return (
    <SettingRow label={label} controls={id} finding={finding}>
      <input
        id={id}
        data-testid={id}
        aria-describedby={note}
        type="checkbox"
        className="size-6 accent-[var(--platform)] max-md:size-7"
        checked={value}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
    </SettingRow>
  );
}
