import { expect, it } from 'vitest';
import { defaultFunction, type SimulationEvent } from '#engine';
import { configBytes, eventBytes } from './event-bytes';

const long = JSON.stringify('x'.repeat(100_000));

it('counts the result that a destination’s record carries', () => {
  const event = {
    type: 'destination.delivered',
    outcome: { kind: 'returned', body: long },
  } as SimulationEvent;
  expect(eventBytes(event)).toBeGreaterThan(long.length);
});

it('counts the results of published versions', () => {
  const behaviour = { kind: 'succeeds', result: long, durationMs: 1 } as const;
  const { memoryMb, timeoutMs, initMs } = defaultFunction;
  const version = { memoryMb, timeoutMs, initMs, behaviour };
  const config = {
    ...defaultFunction,
    versions: [
      { version: 1, ...version },
      { version: 2, ...version },
    ],
  };
  expect(configBytes(config)).toBeGreaterThan(2 * long.length);
});
