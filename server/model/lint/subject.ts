import type { FunctionConfig, Micros } from '#engine';
import type { Call } from './calls';
import type { Where } from './finding';
import type { Epoch, SettingsCourse } from './settings-course';

/** A function that something calls or names, with all that a theme needs to judge its settings. */
export interface Subject {
  readonly name: string;
  readonly epochs: readonly Epoch[];
  /** The calls of this function, also those that never reach it. */
  readonly calls: readonly Call[];
  /** Every call of the scenario. */
  readonly allCalls: readonly Call[];
  readonly course: SettingsCourse;
}

/** A value that stays the same for a while. */
export interface Span<T> {
  readonly value: T;
  readonly from: Micros;
  readonly to: Micros;
  /** Index of the change that brought it; null: it was there at the start. */
  readonly change: number | null;
}

/** A part of a function's settings over time, equal neighbours joined; moments at which it is undefined are left out. */
export function spansOf<T>(
  epochs: readonly Epoch[],
  read: (config: FunctionConfig) => T | undefined,
): readonly Span<T>[] {
  const spans: Span<T>[] = [];
  for (const { config, from, to, change } of epochs) {
    const value = read(config);
    const before = spans.at(-1);
    if (value === undefined) continue;
    if (before?.to === from && JSON.stringify(before.value) === JSON.stringify(value)) {
      spans[spans.length - 1] = { ...before, to };
    } else spans.push({ value, from, to, change });
  }
  return spans;
}

/** The place of a setting that was made at the beginning of this span. */
export const settingAt = (
  { name }: Pick<Subject, 'name'>,
  setting: string,
  { change }: Pick<Span<unknown>, 'change'>,
): Where => ({ kind: 'function', functionName: name, setting, change });
