import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomScenario, runScenario, type SimulationEvent } from '#engine';
import { longRuns } from '../bench/long-run';
import { checkpointsOf, noCheckpoints, withCheckpoint } from './checkpoints';
import type { RunFold } from './run-fold';
import { appendEvents, emptyRunIndex, listRuns, timelineOf } from './run-timeline';
import { firstVisitScenario } from './scenario';
import { foldUpTo, stateAt } from './state-at';

/** A fold without the index that catches up with it. */
const plain = (fold: RunFold | null) => fold && { ...fold, latest: null };

const runsOf = (seed: number) => {
  const events: SimulationEvent[] = [];
  runScenario(randomScenario(seed), (event) => events.push(event));
  const index = appendEvents(emptyRunIndex, events);
  return listRuns(index).map(({ run }) => timelineOf(index, run)?.events ?? []);
};

const longRun = longRuns['one event tried again and again']();

describe('a fold that begins at a checkpoint', () => {
  it('is the fold from the beginning, in whatever order one seeks', () => {
    const seeks = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 4 }), seeks, (seed, spacing, parts) => {
        for (const events of runsOf(seed)) {
          const end = events.at(-1)?.at ?? 0;
          const begin = events[0]?.at ?? 0;
          let known = noCheckpoints(seed, spacing);
          const found = parts.map((part) => {
            const at = begin + part * (end - begin);
            const { fold, checkpoints } = foldUpTo(events, at, known);
            known = checkpoints;
            const fresh = foldUpTo(events, at, noCheckpoints(seed, Number.MAX_SAFE_INTEGER));
            expect(plain(fold)).toEqual(plain(fresh.fold));
            return { fold, fresh: fresh.fold };
          });
          // What was found first has not changed while later seeks went on from the same checkpoints.
          for (const { fold, fresh } of found) expect(plain(fold)).toEqual(plain(fresh));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not taken for earlier than it is where the settings of an invoked function are told', () => {
    const chaining = runsOf(5).find((events) =>
      events.some(({ at }, i) => at < (events[i - 1]?.at ?? 0)),
    );
    if (chaining === undefined) throw new Error('no run of this seed invokes another function');
    const known = foldUpTo(chaining, Number.MAX_SAFE_INTEGER, noCheckpoints(5, 1)).checkpoints;
    expect(foldUpTo(chaining, 0, known).fold).toBeNull();
  });

  it('has the request ids of its room, also when another room has the same events', () => {
    const idsIn = (seed: number) =>
      stateAt(longRun, Number.MAX_SAFE_INTEGER, { ...firstVisitScenario, seed })?.attempts.map(
        ({ requestId }) => requestId,
      );
    expect(idsIn(1)).not.toEqual(idsIn(2));
    expect(idsIn(1)).toEqual(idsIn(1));
  });
});

describe('a long run', () => {
  it('keeps a few checkpoints, evenly spaced, however long it is', () => {
    const { fold } = foldUpTo(longRun.events, Number.MAX_SAFE_INTEGER, noCheckpoints(1));
    if (fold === null) throw new Error('the run has no beginning');
    let known = noCheckpoints(1, 10);
    for (let count = 10; count <= 1_000; count += 10) {
      if (count % known.spacing === 0) known = withCheckpoint(known, { count, fold });
    }
    expect(known.spacing).toBe(80);
    expect(known.kept.map(({ count }) => count)).toEqual(
      Array.from({ length: 12 }, (_, i) => (i + 1) * 80),
    );
  });

  it('goes on from what was kept while it was shorter', () => {
    const all = longRun.events;
    let index = emptyRunIndex;
    for (let from = 0; from < all.length; from += 700) {
      index = appendEvents(index, all.slice(from, from + 700));
      const timeline = timelineOf(index, longRun.run);
      if (timeline === null) throw new Error('the run is lost');
      expect(checkpointsOf(timeline.events, 5).kept).toHaveLength(Math.floor(from / 1_024));
      stateAt(timeline, Number.MAX_SAFE_INTEGER, { ...firstVisitScenario, seed: 5 });
    }
  });

  it('that only begins like another starts anew', () => {
    const changed = longRun.events.map((event, i) => (i === 500 ? { ...event } : event));
    stateAt(longRun, Number.MAX_SAFE_INTEGER, { ...firstVisitScenario, seed: 6 });
    expect(checkpointsOf(longRun.events, 6).kept.length).toBeGreaterThan(0);
    expect(checkpointsOf(changed, 6).kept).toEqual([]);
  });
});
