import { z } from 'zod';

/** A string that is one JSON value. */
export const jsonText = (maxCharacters: number) =>
  z.string().max(maxCharacters).refine(isJson, { error: 'must be JSON text' });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
