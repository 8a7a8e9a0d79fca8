import { describe, expect, it } from 'vitest';
import { SECOND } from '#engine';
import { outcomeLine } from './outcome-line';
import { simulatedRun, synchronous } from './simulated-run';

describe('the line of a run', () => {
  it('tells answer, attempts, time and end', () => {
    expect(outcomeLine(simulatedRun().end)).toBe(
      'Event → 202, 3 attempts in 3 min 1 s, dead-letter queue',
    );
  });

  it('says honestly when the event is lost', () => {
    expect(outcomeLine(simulatedRun({ deadLetter: null, retries: 0 }).end)).toMatch(
      /^Event → 202, 1 attempt in .*, lost$/,
    );
  });

  it('tells a synchronous failure by the status the caller saw', () => {
    expect(outcomeLine(simulatedRun({}, synchronous).end)).toMatch(
      /^RequestResponse → 200, 1 attempt in [\d.]+ (ms|s), failed$/,
    );
  });

  it('tells that nothing ran', () => {
    const dry = simulatedRun({}, { source: 'sdk', invocationType: 'DryRun' });
    expect(outcomeLine(dry.end)).toBe('DryRun → 204, never ran');
  });

  it('tells what is known so far while it runs', () => {
    const run = simulatedRun();
    expect(outcomeLine(run.at(10_000))).toBe('Event → no answer yet, not run yet, under way');
    expect(outcomeLine(run.at(30 * SECOND))).toBe('Event → 202, 1 attempt so far, under way');
  });
});
