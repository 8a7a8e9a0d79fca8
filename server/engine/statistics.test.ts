import { describe, expect, it } from 'vitest';
import { defaultAccount } from './account';
import { defaultAct, defaultFunction } from './defaults';
import { SECOND } from './micros';
import { runScenario } from './run-scenario';
import { defaultEpochMs, type ScheduledAct } from './scenario';

// What chance must come out as, if each draw stands for itself.

const EVENTS = 20_000;

/** How many of many events end as dead letters when each attempt fails with probability p. */
function deadLetters(probability: number, seed: number): number {
  const target = { kind: 'sqs', name: 'dead-letters' } as const;
  const call = (n: number): ScheduledAct => ({
    ...defaultAct,
    at: n * SECOND,
    invocationType: 'Event',
    functionName: 'f',
    payload: '{}',
  });
  let delivered = 0;
  runScenario(
    {
      v: 1,
      seed,
      epochMs: defaultEpochMs,
      account: defaultAccount,
      targets: [target],
      functions: [
        {
          ...defaultFunction,
          name: 'f',
          deadLetter: target,
          behaviour: { kind: 'failsSometimes', probability, durationMs: 40 },
        },
      ],
      changes: [],
      acts: Array.from({ length: EVENTS }, (_, n) => call(n)),
    },
    (event) => {
      if (event.type === 'deadLetter.delivered') delivered += 1;
    },
  );
  return delivered;
}

describe('independent failures', () => {
  it.each([
    [0.2, 1],
    [0.5, 2],
    [0.9, 3],
  ])('with p = %f reach the dead-letter queue with p³ (seed %i)', (p, seed) => {
    const expected = EVENTS * p ** 3;
    const deviation = Math.sqrt(expected * (1 - p ** 3));
    // Four standard deviations: a right model fails this for one seed in 16,000, and these seeds are fixed.
    expect(Math.abs(deadLetters(p, seed) - expected)).toBeLessThan(4 * deviation);
  });

  it('never and always are exact', () => {
    expect(deadLetters(0, 4)).toBe(0);
    expect(deadLetters(1, 5)).toBe(EVENTS);
  });
});
