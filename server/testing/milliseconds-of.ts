import type { Duration } from './duration';
import { LambdariumError } from './lambdarium-error';

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds of a duration; throws an error that shows how one is written. */
export function millisecondsOf(duration: Duration): number {
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)(?: ?([a-z]+))?$/.exec(String(duration)) ?? [];
  const factor = units[unit];
  if (number === undefined || factor === undefined) {
    throw new LambdariumError(
      `"${duration}" is no duration. Write milliseconds, as 90000, or a text, as "90 s" or "1.5 min" (ms, s, min, h or d).`,
    );
  }
  return Number(number) * factor;
}
