import { describe, expect, it } from 'vitest';
import { randomScenario, runScenario, type SimulationEvent } from '#engine';
import type { RunState, Train } from './run-state';
import { appendEvents, emptyRunIndex, listRuns, timelineOf } from './run-timeline';
import { stateAt } from './state-at';
import { trainPosition } from './train-position';

const train = (changes: Partial<Train>): Train => ({
  id: 1,
  invocation: 1,
  attempt: 1,
  state: 'platform',
  route: ['caller', 'api'],
  stop: null,
  since: 0,
  until: 1_000,
  work: null,
  kind: 'event',
  others: 0,
  ...changes,
});

describe('a train', () => {
  it('without a stop travels evenly', () => {
    const direct = train({});
    expect(trainPosition(direct, 0)).toEqual({ leg: 0, from: 'caller', to: 'api', fraction: 0 });
    expect(trainPosition(direct, 250).fraction).toBeCloseTo(0.25, 9);
    expect(trainPosition(direct, 1_000).fraction).toBe(1);
  });

  it('divides its time evenly over its legs', () => {
    const answer = train({ route: ['function', 'api', 'frontdoor', 'caller'] });
    expect(trainPosition(answer, 500)).toMatchObject({ leg: 1, from: 'api', to: 'frontdoor' });
    expect(trainPosition(answer, 500).fraction).toBeCloseTo(0.5, 9);
  });

  it('goes to a stop on the way, stands there, and arrives as the wait ends', () => {
    const retry = train({ route: ['function', 'wait1', 'wait2', 'queue'], stop: 1 });
    expect(trainPosition(retry, 150)).toMatchObject({
      from: 'function',
      to: 'wait1',
      fraction: 0.5,
    });
    expect(trainPosition(retry, 300)).toMatchObject({ from: 'wait1', fraction: 0 });
    expect(trainPosition(retry, 750)).toMatchObject({ from: 'wait1', fraction: 0 });
    expect(trainPosition(retry, 875)).toMatchObject({ from: 'wait2', fraction: 0 });
    expect(trainPosition(retry, 1_000)).toMatchObject({ to: 'queue', fraction: 1 });
  });

  it('reaches a stop at the end in half the time', () => {
    const attempt = train({ route: ['queue', 'function'], stop: 1 });
    expect(trainPosition(attempt, 250)).toMatchObject({ fraction: 0.5 });
    expect(trainPosition(attempt, 500)).toMatchObject({ to: 'function', fraction: 1 });
    expect(trainPosition(attempt, 900)).toMatchObject({ to: 'function', fraction: 1 });
  });

  it('that has arrived stands at the end of its route', () => {
    expect(trainPosition(train({ until: null }), 0)).toMatchObject({ to: 'api', fraction: 1 });
    expect(trainPosition(train({ route: ['api'] }), 500)).toEqual({
      leg: 0,
      from: 'api',
      to: 'api',
      fraction: 0,
    });
  });

  it('keeps to its route before and after its time', () => {
    expect(trainPosition(train({ since: 500 }), 0).fraction).toBe(0);
    expect(trainPosition(train({}), 5_000).fraction).toBe(1);
  });
});

/** A station if the train stands at one, else the way and how far. */
const placeOf = (moving: Train, at: number): string => {
  const { from, to, fraction } = trainPosition(moving, at);
  if (fraction === 0) return from;
  return fraction === 1 ? to : `${from} ${to} ${fraction.toFixed(9)}`;
};

/** Where a train sets out: an arrival is shown on the viewer's own clock, so it begins at its first station. */
const beginningOf = (moving: Train, at: number): string =>
  moving.until === null ? (moving.route[0] ?? '') : placeOf(moving, at);

/** By the life they belong to, the run's own or a chained invocation's, and their id. */
const trainsOf = (state: RunState | null): ReadonlyMap<string, Train> =>
  new Map(
    state === null
      ? []
      : [
          ...state.trains.map((one) => [`0 ${one.id}`, one] as const),
          ...state.chains.flatMap(({ invocation, life }) =>
            life.trains.map((one) => [`${invocation} ${one.id}`, one] as const),
          ),
        ],
  );

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

it.each(seeds)('seed %i: no train ever jumps', (seed) => {
  const scenario = randomScenario(seed);
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  const index = appendEvents(emptyRunIndex, events);
  for (const { run } of listRuns(index)) {
    const timeline = timelineOf(index, run);
    if (timeline === null) throw new Error(`run ${run} is not in the index`);
    const own = timeline.events.filter((event) => event.run === run);
    const moments = [...new Set(own.map(({ at }) => at))];
    for (const [i, at] of moments.entries()) {
      if (i === 0) continue;
      const before = trainsOf(stateAt(timeline, moments[i - 1] ?? 0, scenario));
      for (const [key, now] of trainsOf(stateAt(timeline, at, scenario))) {
        // The call becomes an invocation's train where it reaches the API; a record leaves from where the event is.
        const [life] = key.split(' ');
        const was =
          before.get(key) ??
          (now.kind === 'copy' ? undefined : before.get(`${life} ${now.invocation}`)) ??
          (now.kind === 'event' ? before.get(`${life} 0`) : undefined);
        if (was === undefined || was.until === null) continue;
        expect(`run ${run} at ${at}: ${beginningOf(now, at)}`).toBe(
          `run ${run} at ${at}: ${placeOf(was, at)}`,
        );
      }
    }
  }
});
