import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAct,
  defaultFunction,
  randomScenario,
  runScenario,
  type SimulationEvent,
} from '#engine';
import { appendEvents, collectRun, emptyRunIndex, listRuns, timelineOf } from './run-timeline';
import { simulatedRun } from './simulated-run';
import { stateAt } from './state-at';
import { storyOf } from './story';

const { events, timeline, room } = simulatedRun();

const eventsOf = (seed: number): readonly SimulationEvent[] => {
  const all: SimulationEvent[] = [];
  runScenario(randomScenario(seed), (event) => all.push(event));
  return all;
};

describe('an index of runs', () => {
  it('gives the same runs however the events are cut into frames', () => {
    const seed = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        seed,
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }),
        (drawn, cuts) => {
          const all = eventsOf(drawn);
          let index = emptyRunIndex;
          for (let from = 0, i = 0; from < all.length; i += 1) {
            const size = cuts[i % cuts.length] ?? 1;
            index = appendEvents(index, all.slice(from, from + size));
            from += size;
          }
          expect(index).toEqual(appendEvents(emptyRunIndex, all));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('skips what it has already', () => {
    const index = appendEvents(emptyRunIndex, events);
    expect(appendEvents(index, events)).toBe(index);
    expect(appendEvents(index, [])).toBe(index);
  });

  it('keeps untouched runs as they are, and changes no earlier value', () => {
    const call = events.find(({ type }) => type === 'call.sent');
    const last = events.at(-1);
    if (call?.type !== 'call.sent' || last === undefined)
      throw new Error('the run begins with a call');
    const index = appendEvents(emptyRunIndex, events);
    const more = appendEvents(index, [{ ...call, seq: last.seq + 1, at: last.at, run: 2 }]);
    expect(timelineOf(more, 1)).toBe(timelineOf(index, 1));
    expect(timelineOf(index, 2)).toBeNull();
    expect(timelineOf(more, 2)?.events).toHaveLength(2);
  });

  it('leaves out runs whose beginning it never saw', () => {
    const cut = events.slice(events.findIndex(({ type }) => type === 'event.queued'));
    expect(listRuns(appendEvents(emptyRunIndex, cut))).toEqual([]);
    expect(collectRun(cut, 1)).toBeNull();
  });
});

it('lists the newest run first', () => {
  const all = eventsOf(11);
  const index = appendEvents(emptyRunIndex, all);
  const runs = listRuns(index);
  expect(runs.map(({ run }) => run)).toEqual(runs.map((_, i) => index.lastRun - i));
  expect(listRuns(index, 1)).toEqual(runs.slice(0, 1));
});

it('sums a run up in a line', () => {
  expect(timeline.summary).toEqual({
    run: 1,
    source: 's3',
    invocationType: 'Event',
    functionName: 'my-lambda',
    startedAt: 0,
    endedAt: 181_472_000,
    fate: 'deadLettered',
    attempts: 3,
    asides: [],
  });
});

it.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'seed %i: every summary says what the state says',
  (seed) => {
    const scenario = randomScenario(seed);
    const index = appendEvents(emptyRunIndex, eventsOf(seed));
    for (const summary of listRuns(index)) {
      const own = timelineOf(index, summary.run);
      const state = own && stateAt(own, Number.MAX_SAFE_INTEGER, scenario);
      expect([summary.fate, summary.attempts, summary.endedAt]).toEqual([
        state?.fate.kind,
        state?.attempts.filter(({ copy }) => !copy).length,
        state?.endedAt,
      ]);
      expect(summary.fate).not.toBe('underway');
    }
  },
);

it('follows the settings of its own function while it runs, and no others', () => {
  const configured = events.find(({ type }) => type === 'function.configured');
  if (configured?.type !== 'function.configured') throw new Error('the function is configured');
  const half = events.filter(({ at }) => at <= 1_000_000);
  const seq = half.at(-1)?.seq ?? 0;
  const change = (number: number, name: string): SimulationEvent => ({
    ...configured,
    seq: seq + number,
    at: 2_000_000,
    config: { ...configured.config, name, retries: 0 },
  });
  const changed = collectRun([...half, change(1, 'another'), change(2, 'my-lambda')], 1);
  expect(changed?.events.filter(({ type }) => type === 'function.configured')).toHaveLength(2);
  expect(changed && stateAt(changed, 1_000_000, room)?.config?.retries).toBe(2);
  expect(changed && stateAt(changed, 2_000_000, room)?.config?.retries).toBe(0);
});

it('holds the settings of a function that the run invokes in turn, once, and tells of whom it speaks', () => {
  const caller = { ...defaultFunction, name: 'first' };
  const callee = { ...defaultFunction, name: 'second', logFormat: 'JSON' } as const;
  const events: SimulationEvent[] = [];
  runScenario(
    {
      ...randomScenario(1),
      changes: [],
      functions: [
        { ...caller, behaviour: { kind: 'invokes', functionName: 'second', durationMs: 40 } },
        { ...callee, retries: 0 },
      ],
      acts: [{ ...defaultAct, at: 0, functionName: 'first', invocationType: 'Event' }],
    },
    (event) => events.push(event),
  );
  const timeline = timelineOf(appendEvents(emptyRunIndex, events), 1);
  if (timeline === null) throw new Error('there is no run 1');
  const settings = timeline.events.filter(({ type }) => type === 'function.configured');
  expect(settings).toHaveLength(2);
  const story = storyOf(timeline).map(({ text }) => text);
  expect(story).toContain('second: Attempt 1 starts in the new environment 2.');
  expect(story.filter((text) => text.includes('is set up'))).toEqual([]);
});
