import { expect, it } from 'vitest';
import { simulatedRun, synchronous } from './simulated-run';
import { suggestBeats } from './suggest-beats';

it('an asynchronous run that fails stops at its answer, attempts, waits and end', () => {
  const { end } = simulatedRun();
  expect(suggestBeats(end).map(({ title }) => title)).toEqual([
    'The caller has its answer',
    'Attempt 1 starts',
    'Waits 1 min for attempt 2',
    'Attempt 2 starts',
    'Waits 2 min for attempt 3',
    'Attempt 3 starts',
    'Failed three times, now a dead letter',
  ]);
});

it('beats are told from the start of the run, in order, each moment once', () => {
  const { end } = simulatedRun();
  const moments = suggestBeats(end).map(({ at }) => at);
  expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
  expect(moments.at(-1)).toBe((end.endedAt ?? 0) - end.startedAt);
});

it('a synchronous run has an attempt and an end, which is the answer', () => {
  const { end } = simulatedRun({}, synchronous);
  expect(suggestBeats(end)).toHaveLength(2);
});

it('a run that repeats without end is not stopped more often than anybody presents, and at its last moment', () => {
  const { end } = simulatedRun({ reservedConcurrency: 0 });
  const beats = suggestBeats(end);
  expect(beats.length).toBeLessThanOrEqual(24);
  expect(beats.at(-1)?.at).toBe((end.endedAt ?? 0) - end.startedAt);
});
