import { expect, it } from 'vitest';
import type { SimulationEvent } from '#engine';
import { OpenCalls } from './open-calls';

const sent = (run: number, functionName: string, qualifier: string | null = null) =>
  ({ type: 'call.sent', run, functionName, qualifier, invocationType: 'Event' }) as Extract<
    SimulationEvent,
    { type: 'call.sent' }
  >;

const named = () =>
  new OpenCalls(({ functionName, qualifier }) => `${functionName}:${qualifier ?? ''}`);

it('knows what each run calls', () => {
  const calls = named();
  calls.sent(sent(1, 'f'));
  calls.sent(sent(2, 'g', 'live'));
  calls.sent(sent(900, 'f', '1'));
  expect([1, 2, 900, 1].map((run) => calls.of(run, 0))).toEqual(['f:', 'g:live', 'f:1', 'f:']);
});

it('follows chains of calls, and copies of what they call', () => {
  const calls = named();
  calls.sent(sent(1, 'f'));
  calls.chained(1, 5, 'g');
  calls.duplicated(1, 5, 6);
  calls.duplicated(1, 4, 7);
  expect([4, 5, 6, 7].map((invocation) => calls.of(1, invocation))).toEqual([
    'f:',
    'g:',
    'g:',
    'f:',
  ]);
});

it('does not know a run that was never called', () => {
  expect(() => named().of(1, 1)).toThrow('run 1 was never called');
});

it('holds nothing of a hundred thousand runs that have ended, but for one page', () => {
  const calls = named();
  for (let run = 1; run <= 100_000; run += 1) {
    calls.sent(sent(run, run % 2 === 0 ? 'f' : 'g'));
    calls.chained(run, run, 'h');
    calls.of(run, 0);
    calls.ended(run);
  }
  expect(calls.held).toBeLessThanOrEqual(1);
});

it('holds one page for a run that stays open', () => {
  const calls = named();
  for (let run = 1; run <= 10_000; run += 1) {
    calls.sent(sent(run, 'f'));
    calls.of(run, 0);
    if (run !== 3) calls.ended(run);
  }
  expect(calls.held).toBeLessThanOrEqual(2);
  expect(calls.of(3, 0)).toBe('f:');
});

it('forgets names that no event asked for', () => {
  const calls = named();
  for (let run = 1; run <= 1_000; run += 1) {
    calls.sent(sent(run, `nobody-${run}`));
    calls.ended(run);
  }
  expect(calls.held).toBe(0);
});

it('marks a run once', () => {
  const calls = named();
  calls.sent(sent(1, 'f'));
  calls.of(1, 0);
  expect([calls.mark(1), calls.mark(1)]).toEqual([false, true]);
  expect(calls.of(1, 0)).toBe('f:');
});
