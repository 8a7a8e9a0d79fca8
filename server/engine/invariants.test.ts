import { expect, it } from 'vitest';
import type { SimulationEvent } from './event';
import { createInvariantChecker } from './invariants';
import { randomScenario } from './random-scenario';
import { runScenario } from './run-scenario';

/** The first drawn scenario that holds a retry: enough for every lie below. */
const events: SimulationEvent[] = [];
for (let seed = 0; seed < 20; seed += 1) {
  if (events.some(({ type }) => type === 'retry.scheduled')) break;
  events.length = 0;
  runScenario(randomScenario(seed), (event) => events.push(event));
}

const check = (stream: readonly SimulationEvent[]): void => {
  const checker = createInvariantChecker();
  stream.forEach((event, i) => {
    checker.check({ ...event, seq: i + 1 });
  });
  checker.finish();
};

it('accepts what the engine says', () => {
  expect(() => check(events)).not.toThrow();
});

it.each(['invoke.answered', 'attempt.finished', 'run.ended', 'event.givenUp'] as const)(
  'notices a stream without one %s',
  (type) => {
    const missing = events.findIndex((event) => event.type === type);
    expect(missing).toBeGreaterThan(-1);
    expect(() => check(events.toSpliced(missing, 1))).toThrow();
  },
);

it.each(['invoke.answered', 'attempt.started', 'event.givenUp', 'run.ended'] as const)(
  'notices a doubled %s',
  (type) => {
    const doubled = events.findIndex((event) => event.type === type);
    expect(doubled).toBeGreaterThan(-1);
    const event = events[doubled] as SimulationEvent;
    expect(() => check(events.toSpliced(doubled, 0, event))).toThrow();
  },
);

it('notices a retry that comes at another moment than promised', () => {
  const stream = events.map((event) =>
    event.type === 'retry.scheduled' ? { ...event, delay: event.delay + 1 } : event,
  );
  expect(() => check(stream)).toThrow('a delay ends at its end');
});
