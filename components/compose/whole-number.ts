import { composeWords } from '../words/compose';

/** What a number field may hold. */
export interface NumberRange {
  /** Begins the message: "Memory". */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

/** Reads a whole number as a person types it, commas and spaces allowed, or says what it may be. */
export function readWholeNumber(
  text: string,
  { name, least, most, unit }: NumberRange,
): ReadNumber {
  const digits = text.replace(/[\s,_]/g, '');
  const value = Number(digits);
  if (/^\d{1,15}$/.test(digits) && value >= least && value <= most) return { ok: true, value };
  return { ok: false, message: composeWords.wholeNumber(name, least, most, unit) };
}
