import type { RepairNotes } from './repair-notes';

/** Brings one member of an object from outside into its bounds; `otherwise` stands for what cannot be. */
export type Repair<T> = (value: unknown, where: string, notes: RepairNotes) => T;

/** A whole number from `least` to `most`, in steps; what is beyond becomes the nearest. */
export const whole =
  (least: number, most: number, otherwise: number, step = 1): Repair<number> =>
  (value, where, notes) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || Number.isNaN(number))
      return replace(value, otherwise, where, notes);
    const inside = Math.min(most, Math.max(least, number));
    const stepped = Math.min(most, Math.max(least, Math.round(inside / step) * step));
    return stepped === value ? stepped : replace(value, stepped, where, notes);
  };

/** A number from `least` to `most`, whole or not. */
export const share =
  (least: number, most: number, otherwise: number): Repair<number> =>
  (value, where, notes) => {
    if (typeof value !== 'number' || Number.isNaN(value))
      return replace(value, otherwise, where, notes);
    const inside = Math.min(most, Math.max(least, value));
    return inside === value ? inside : replace(value, inside, where, notes);
  };

export const flag =
  (otherwise: boolean): Repair<boolean> =>
  (value, where, notes) =>
    typeof value === 'boolean' ? value : replace(value, otherwise, where, notes);

/** One of a few words. */
export const choice =
  <T extends string>(among: readonly T[], otherwise: T): Repair<T> =>
  (value, where, notes) =>
    among.find((one) => one === value) ?? replace(value, otherwise, where, notes);

/** A text of a form. */
export const matching =
  (form: RegExp, otherwise: string): Repair<string> =>
  (value, where, notes) =>
    typeof value === 'string' && form.test(value) ? value : replace(value, otherwise, where, notes);

/** A text that is cut where it is too long. */
export const text =
  (most: number, otherwise: string, least = 0): Repair<string> =>
  (value, where, notes) => {
    if (typeof value !== 'string' || value.length < least)
      return replace(value, otherwise, where, notes);
    return value.length <= most ? value : replace(value, value.slice(0, most), where, notes);
  };

/** A text that is JSON. */
export const json =
  (most: number, otherwise: string): Repair<string> =>
  (value, where, notes) =>
    typeof value === 'string' && value.length <= most && isJson(value)
      ? value
      : replace(value, otherwise, where, notes);

/** Null, or what `repair` makes of it. */
export const orNull =
  <T>(repair: Repair<T>): Repair<T | null> =>
  (value, where, notes) =>
    value === null ? null : repair(value, where, notes);

/** An object with these members and no others. */
export const shape =
  <T extends object>(members: { readonly [K in keyof T]: Repair<T[K]> }): Repair<T> =>
  (value, where, notes) => {
    const known = isObject(value) ? value : {};
    if (!isObject(value)) notes.dropped(where, value, 'it is not of its kind');
    for (const key of Object.keys(known)) {
      if (!Object.hasOwn(members, key))
        notes.dropped(`${where}${key}`, known[key], 'nobody knows it');
    }
    const entries = Object.entries<Repair<unknown>>(members).map(([key, repair]) => [
      key,
      repair(known[key], `${where}${key}`, notes),
    ]);
    return Object.fromEntries(entries) as T;
  };

/** A list of at most so many; what is no list becomes an empty one. */
export const list =
  <T>(repair: Repair<T | undefined>, most: number): Repair<readonly T[]> =>
  (value, where, notes) => {
    if (!Array.isArray(value)) return replace(value, [], where, notes);
    if (value.length > most) notes.dropped(where, value.length, `there are ${most} at most`);
    return value
      .slice(0, most)
      .map((item: unknown, index) => repair(item, `${where} ${index + 1}, `, notes))
      .filter((item) => item !== undefined);
  };

function replace<T>(was: unknown, is: T, where: string, notes: RepairNotes): T {
  if (was === undefined) notes.added(where, is);
  else notes.changed(where, was, is);
  return is;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
