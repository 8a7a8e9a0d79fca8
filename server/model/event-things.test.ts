import { expect, it } from 'vitest';
import { randomScenario, runScenario, type SimulationEvent } from '#engine';
import { eventThings } from './event-things';
import { appendEvents, emptyRunIndex, listRuns, timelineOf } from './run-timeline';
import { simulatedRun } from './simulated-run';
import { stateAt } from './state-at';
import { readThing } from './thing';

it('an attempt’s cold start, handler and end are one thing, and each wait is its own', () => {
  const { timeline } = simulatedRun();
  const things = eventThings(timeline);
  const named = timeline.events.flatMap(({ type, seq }) => {
    const thing = things.get(seq);
    return thing === undefined ? [] : [`${type}: ${thing}`];
  });
  expect(named).toEqual([
    'call.sent: station-caller',
    'invoke.received: station-api',
    'invoke.answered: station-api',
    'event.queued: station-queue',
    'environment.initializing: attempt-1',
    'environment.initialized: attempt-1',
    'attempt.started: attempt-1',
    'attempt.finished: attempt-1',
    'retry.scheduled: wait-1',
    'attempt.started: attempt-2',
    'attempt.finished: attempt-2',
    'retry.scheduled: wait-2',
    'attempt.started: attempt-3',
    'attempt.finished: attempt-3',
    'event.givenUp: station-queue',
    'deadLetter.delivered: station-dlq',
  ]);
});

it.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'seed %i: attempts and waits are counted as the state lists them',
  (seed) => {
    const scenario = randomScenario(seed);
    const events: SimulationEvent[] = [];
    runScenario(scenario, (event) => events.push(event));
    const index = appendEvents(emptyRunIndex, events);
    for (const { run } of listRuns(index)) {
      const timeline = timelineOf(index, run);
      const end = timeline && stateAt(timeline, Number.MAX_SAFE_INTEGER, scenario);
      if (!timeline || !end) throw new Error(`run ${run} is not in the index`);
      const names = new Set(eventThings(timeline).values());
      for (const name of names) expect(readThing(name)).toBe(name);
      const counted = (kind: string) => [...names].filter((name) => name.startsWith(kind)).length;
      expect(counted('attempt-')).toBe(end.attempts.length);
      expect(counted('wait-')).toBe(end.waits.length);
    }
  },
);
