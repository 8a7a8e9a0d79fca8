'use client';
import { SettingRow } from './setting-row';

export interface SwitchRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
  readonly noEffect?: string | null;
}

/** A permission that is given or not. */
export function SwitchRow({ id, label, value, onValue, noEffect = null }: SwitchRowProps) {
  return (
    <SettingRow label={label} controls={id} noEffect={noEffect}>
      <input
        id={id}
        data-testid={id}
        type="checkbox"
        className="size-5 accent-[var(--platform)] max-md:size-7"
        checked={value}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
    </SettingRow>
  );
}
