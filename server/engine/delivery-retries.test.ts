import { describe, expect, it } from 'vitest';
import { actsAt, play } from './arrivals.fixture';
import { HOUR, type Micros, SECOND } from './micros';
import type { SourceId } from './sources';

// What a source does that Lambda never answers with 202: too long for a trace.

/** Every call fails with 500: the gaps between answers and next calls, and where it ends. */
function exhaust(source: SourceId) {
  const gaps: Micros[] = [];
  const ends: string[] = [];
  let answeredAt = 0;
  let abandonedAt = 0;
  let tries = 0;
  play(
    {},
    actsAt([0], {
      source,
      invocationType: 'Event',
      payload: null,
      serviceFaults: 200_000,
      sourceDeadLetter: 'source-dlq',
    }),
    (event) => {
      switch (event.type) {
        case 'invoke.answered':
          answeredAt = event.at;
          break;
        case 'call.sentAgain':
          gaps.push(event.at - answeredAt);
          break;
        case 'call.abandoned':
          abandonedAt = event.at;
          tries = event.tries;
          break;
        case 'sourceDeadLetter.delivered':
        case 'attempt.started':
          ends.push(event.type);
          break;
      }
    },
  );
  return { gaps: gaps.map((gap) => gap / SECOND), abandonedAt, tries, ends };
}

describe('a source whose calls Lambda never takes', () => {
  it('is given up by SNS after 100,015 calls in 23 days', () => {
    const { gaps, abandonedAt, tries, ends } = exhaust('sns');
    expect(tries).toBe(100_015);
    expect(gaps.slice(0, 16)).toEqual([0, 0, 1, 1, 1, 2, 4, 8, 16, 20, 20, 20, 20, 20, 20, 20]);
    expect(new Set(gaps.slice(16))).toEqual(new Set([20]));
    expect(Math.floor(abandonedAt / (24 * HOUR))).toBe(23);
    expect(ends).toEqual(['sourceDeadLetter.delivered']);
  });

  it('is given up by EventBridge after 185 calls, just within 24 hours', () => {
    const { gaps, abandonedAt, tries, ends } = exhaust('eventbridge-rule');
    expect(tries).toBe(185);
    expect(gaps.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 480]);
    expect(abandonedAt).toBeLessThanOrEqual(24 * HOUR);
    expect(abandonedAt).toBeGreaterThan(23 * HOUR);
    expect(ends).toEqual(['sourceDeadLetter.delivered']);
  });
});
