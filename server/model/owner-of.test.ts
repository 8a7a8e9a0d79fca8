import { expect, it } from 'vitest';
import { SECOND } from '#engine';
import { fateHeadline } from './headlines';
import { ownerOf } from './owner-of';
import { simulatedRun, synchronous } from './simulated-run';

const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 } as const;
const whose = (run: ReturnType<typeof simulatedRun>, at: number) => ownerOf(run.at(at)).owner;

it('an event passes from its caller to the API, the queue, the code and the delivery, then to nobody', () => {
  const run = simulatedRun();
  expect(whose(run, 1_000)).toBe('api');
  expect(whose(run, 40_000)).toBe('queue');
  expect(whose(run, 300_000)).toBe('function');
  expect(whose(run, 30 * SECOND)).toBe('queue');
  expect(whose(run, 181_450_000)).toBe('destination');
  expect(ownerOf(run.end)).toEqual({ owner: null, policy: null, wait: null });
});

it('from 202 on it is Lambda’s retry policy that holds, and the wait says when', () => {
  const { at } = simulatedRun({ retries: 1, maximumEventAgeS: 600 });
  expect(ownerOf(at(300_000)).policy).toEqual({
    kind: 'queue',
    retries: 1,
    maximumEventAgeS: 600,
  });
  expect(ownerOf(at(30 * SECOND)).wait).toMatchObject({ kind: 'retry', beforeAttempt: 2 });
});

it('of a synchronous call nobody repeats while it runs', () => {
  const { at } = simulatedRun({ behaviour: throws }, synchronous);
  expect(ownerOf(at(300_000))).toMatchObject({ owner: 'function', policy: { kind: 'none' } });
});

it('a source that is throttled waits by its own policy', () => {
  const { at, timeline } = simulatedRun(
    { reservedConcurrency: 0 },
    {
      source: 'sdk',
      invocationType: 'RequestResponse',
      client: { attempts: 3, timeoutMs: 60_000 },
    },
  );
  const again = timeline.events.find(({ type }) => type === 'call.repeatScheduled');
  expect(ownerOf(at((again?.at ?? 0) + 1))).toMatchObject({
    owner: 'caller',
    policy: { kind: 'caller', tries: null },
    wait: { kind: 'call', beforeAttempt: 2 },
  });
});

it('a throttled copy changes nothing of what the event itself goes through', () => {
  const { at } = simulatedRun(
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 2_000 },
      reservedConcurrency: 1,
    },
    { source: 's3', invocationType: 'Event', duplicates: 1 },
  );
  const state = at(600_000);
  expect(state.waits).toHaveLength(1);
  expect(ownerOf(state)).toMatchObject({ owner: 'function', wait: null });
  expect(fateHeadline(state).text).toBe('Attempt 1 of 3 runs');
});
