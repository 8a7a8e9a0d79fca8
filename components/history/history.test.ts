import { describe, expect, it } from 'vitest';
import { defaultAccount, defaultAct } from '#engine';
import { firstVisitScenario, stateAt } from '#model';
import { outcomeLine } from '#model/outcome-line';
import { simulatedRun } from '#model/simulated-run';
import { initialDraft } from '../compose/compose-store';
import { mostRuns, readStored, storedText, withoutRun, withRun } from './history';
import { actOfRun, type PastRun, pastRunOf } from './past-run';
import { pastRuns } from './past-runs';
import { timeText } from './time-text';

const { timeline, end, room } = simulatedRun();
const here = { id: 'r', seed: room.seed, epochMs: room.epochMs, account: defaultAccount };
const act = actOfRun(timeline, initialDraft());

function past(run = 1, seenAt = 1_000): PastRun {
  if (act === null) throw new Error('the run has a call');
  const made = pastRunOf(timeline, end, { room: here, targets: room.targets, act, seenAt });
  if (made === null) throw new Error('the run can be remembered');
  return { ...made, id: `r ${run}`, run };
}

describe('a run that is remembered', () => {
  it('holds the scenario that leads to it, its line and its fingerprint', () => {
    expect(past().scenario).toEqual({ ...firstVisitScenario, targets: room.targets });
    expect(past()).toMatchObject({
      fate: 'deadLettered',
      line: outcomeLine(end),
      digest: expect.stringMatching(/^[0-9a-f]{14}$/),
    });
  });

  it('has no fingerprint while it is under way', () => {
    const early = stateAt(timeline, 1_000_000, room);
    if (early === null || act === null) throw new Error('the run has begun');
    const made = pastRunOf(timeline, early, { room: here, targets: [], act, seenAt: 0 });
    expect(made).toMatchObject({ digest: null, fate: 'underway' });
  });

  it('takes the call from the form if that was sent, else from the event', () => {
    expect(act?.payload).toBeNull();
    const other = { ...initialDraft(), source: 'sns' as const };
    const told = actOfRun(timeline, other);
    expect(told).toMatchObject({
      ...defaultAct,
      source: 's3',
      invocationType: 'Event',
      payload: expect.stringContaining('Records'),
    });
  });

  it('can be compared with, unless it is of the room on show or its events are gone', () => {
    expect(pastRuns([past()], { id: 'other', epochMs: 0 })).toHaveLength(1);
    expect(pastRuns([past()], here)).toEqual([]);
    expect(pastRuns([{ ...past(), events: null }], { id: 'other', epochMs: 0 })).toEqual([]);
  });
});

describe('the list of runs', () => {
  it('has the newest first, each once, fifty at most', () => {
    let runs: readonly PastRun[] = [];
    for (let run = 1; run <= 60; run += 1) runs = withRun(runs, past(run, run));
    expect(runs).toHaveLength(mostRuns);
    expect(runs[0]?.run).toBe(60);
    const again = withRun(runs, { ...past(30, 9_999), fate: 'lost' });
    expect(again).toHaveLength(mostRuns);
    expect(again.find(({ run }) => run === 30)).toMatchObject({ fate: 'lost', seenAt: 30 });
    expect(withoutRun(again, 'r 30').some(({ run }) => run === 30)).toBe(false);
  });

  it('is stored and read again', () => {
    const runs = [past(2, 2), past(1, 1)];
    expect(readStored(storedText(runs))).toEqual(runs);
  });

  it('gives up the events of the oldest first when it takes too much room, then the runs', () => {
    const runs = [past(3, 3), past(2, 2), past(1, 1)];
    const whole = storedText(runs).length;
    const fitted = readStored(storedText(runs, whole - 10));
    expect(fitted.map(({ events }) => events === null)).toEqual([false, false, true]);
    expect(storedText(runs, 10)).toBe('[]');
    const few = readStored(storedText(runs, 3_000));
    expect(few.length).toBeLessThan(3);
    expect(few[0]?.run).toBe(3);
  });

  it.each([null, '', 'x', '{}', '[1,null,{}]', '[{"id":"a","events":5}]'])(
    'is empty where storage holds something else: %j',
    (text) => {
      expect(readStored(text)).toEqual([]);
    },
  );
});

describe('when a run was seen', () => {
  it('is a time today, and a day before', () => {
    const noon = new Date(2026, 10, 23, 12, 0).getTime();
    expect(timeText(new Date(2026, 10, 23, 9, 5).getTime(), noon)).toBe('09:05');
    expect(timeText(new Date(2026, 10, 20, 14, 3).getTime(), noon)).toBe('Nov 20, 14:03');
  });
});
