import { afterAll, expect, test } from 'vitest';
import { defaultLimits } from '#config';
import { type FunctionConfig, MILLISECOND, type SimulationEvent } from '#engine';
import { firstVisitScenario, logLines } from '#model';
import { type CodeJob, createRooms } from '#rooms';
import { createTestRoom, eventsOf, s3Act, type TestRoomOptions } from '#rooms/create-test-room';
import { createFakeWallClock } from '#rooms/fake-wall-clock';
import { recompute } from '#rooms/recompute';
import { createMemoryJournalStore } from '#store';
import { createPageRunner } from './page-runner';
import { createSandbox } from './sandbox';

const sandbox = createSandbox(defaultLimits);
afterAll(() => sandbox.close());

/** A room whose function is this code, with how often it was run. */
async function roomWith(source: string, options: TestRoomOptions = {}) {
  const made = await createTestRoom({
    behaviour: { kind: 'code', by: 'page', source },
    pace: { kind: 'manual' },
    ...options,
  });
  const ran: string[] = [];
  const runner = createPageRunner(sandbox, { id: made.room.id, epochMs: made.room.epochMs });
  made.room.runCode({
    ...runner,
    attempts: 10,
    refusal: () => null,
    invoke: (job) => {
      ran.push(`${job.environment} ${job.start} ${job.attempt}`);
      return runner.invoke(job);
    },
  });
  return { ...made, ran };
}

const all = <T extends SimulationEvent['type']>(events: readonly SimulationEvent[], type: T) =>
  events.filter((event): event is Extract<SimulationEvent, { type: T }> => event.type === type);

const failsOnce = `let calls = 0;
export const handler = async (event) => {
  calls += 1;
  console.log('call', calls, event.Records[0].eventSource);
  if (calls === 1) throw new Error('not yet');
  await new Promise((done) => setTimeout(done, 2_000));
  return { calls };
};`;

test('an event is retried in the environment that remembers its first attempt', async () => {
  const { room, ran, store } = await roomWith(failsOnce);
  await room.command({ type: 'invoke', act: s3Act });
  await room.command({ type: 'advance', ms: 120_000 });
  const events = eventsOf(room);
  const [first, second] = all(events, 'attempt.finished');
  expect(first?.outcome).toMatchObject({
    kind: 'threw',
    errorType: 'Error',
    errorMessage: 'not yet',
  });
  expect(first?.lines).toMatchObject([{ level: 'INFO', text: 'call 1 aws:s3' }]);
  expect(second?.outcome).toEqual({ kind: 'returned', body: '{"calls":2}' });
  expect(second?.duration).toBeGreaterThanOrEqual(2_000 * MILLISECOND);
  expect(ran).toEqual(['1 cold 1', '1 warm 2']);
  expect(room.settled).toBe(true);

  const journal = await store.read('r');
  if (journal === null) throw new Error('no journal');
  const again: SimulationEvent[] = [];
  const simulation = recompute(journal, (event) => again.push(event));
  simulation.advance({ until: room.clock().at });
  expect(again).toEqual(events);
  expect(ran).toHaveLength(2);
});

test('what it writes stands in the log between START and END, in the runtime’s format', async () => {
  const { room } = await roomWith(failsOnce);
  await room.command({ type: 'invoke', act: s3Act });
  await room.command({ type: 'advance', ms: 120_000 });
  const { seed, epochMs, account } = { seed: 7, epochMs: room.epochMs, account: room.account };
  const texts = logLines(eventsOf(room), { seed, epochMs, account }).map(({ text }) => text);
  const start = texts.findIndex((text) => text.startsWith('START'));
  expect(texts[start + 1]).toMatch(
    /^2026-11-01T00:00:\d\d\.\d{3}Z\t[0-9a-f-]{36}\tINFO\tcall 1 aws:s3\n$/,
  );
  expect(texts[start + 2]).toMatch(
    /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"not yet"/,
  );
});

test('an endless loop costs the function its time-out and the room nothing', async () => {
  const { room } = await roomWith('export const handler = async () => { while (true) {} };');
  await room.command({
    type: 'invoke',
    act: { ...s3Act, invocationType: 'RequestResponse', source: 'sdk' },
  });
  await room.command({ type: 'advance', ms: 60_000 });
  const [finished] = all(eventsOf(room), 'attempt.finished');
  expect(finished).toMatchObject({
    outcome: { kind: 'timedOut', timeoutMs: 3_000 },
    duration: 3_000 * MILLISECOND,
  });
});

test('code that does not load fails INIT, and INIT is tried once more in the attempt', async () => {
  const { room } = await roomWith('export const handler = async () => {');
  await room.command({
    type: 'invoke',
    act: { ...s3Act, invocationType: 'RequestResponse', source: 'sdk' },
  });
  await room.command({ type: 'advance', ms: 60_000 });
  const events = eventsOf(room);
  expect(all(events, 'environment.initialized')).toMatchObject([{ failed: true }]);
  expect(all(events, 'attempt.finished')[0]?.outcome).toMatchObject({
    kind: 'initFailed',
    errorType: 'Runtime.UserCodeSyntaxError',
  });
});

test('a fork takes the past over without running it again, and changed code runs from there on', async () => {
  const clock = createFakeWallClock();
  const limits = defaultLimits;
  const rooms = await createRooms(
    {
      profile: 'local',
      host: '127.0.0.1',
      port: 0,
      development: false,
      realCode: 'public',
      allowedHosts: [],
      limits,
    },
    clock,
    createMemoryJournalStore({ maxEntries: 1_000 }),
  );
  const ran: string[] = [];
  let original = '';
  rooms.runCode((room) => {
    const runner = createPageRunner(sandbox, room);
    const invoke = (job: CodeJob) => {
      ran.push(`${room.id === original ? 'original' : 'fork'} ${job.attempt}`);
      return runner.invoke(job);
    };
    return { ...runner, attempts: 10, refusal: () => null, invoke };
  });
  const behaviour = { kind: 'code', by: 'page', source: failsOnce } as const;
  const [config] = firstVisitScenario.functions as [FunctionConfig];
  const opened = await rooms.open({
    scenario: { ...firstVisitScenario, functions: [{ ...config, behaviour }] },
    pace: { kind: 'manual' },
    playing: false,
  });
  if (!opened.ok) throw new Error(opened.message);
  original = opened.room.id;
  await opened.room.command({ type: 'invoke', act: s3Act });
  await opened.room.command({ type: 'advance', ms: 30_000 });
  expect(ran).toEqual(['original 1']);

  const changed = { ...behaviour, source: 'export const handler = async () => "mended";' };
  const fork = await rooms.fork(opened.room, {
    run: 1,
    at: 30_000 * MILLISECOND,
    change: { config: { ...config, behaviour: changed }, act: null },
  });
  if (!fork.ok) throw new Error(fork.message);
  await fork.room.command({ type: 'advance', ms: 120_000 });
  expect(ran).toEqual(['original 1', 'fork 2']);
  const outcomes = all(eventsOf(fork.room), 'attempt.finished').map(({ outcome }) => outcome);
  expect(outcomes).toMatchObject([{ kind: 'threw' }, { kind: 'returned', body: '"mended"' }]);
  rooms.close();
});
