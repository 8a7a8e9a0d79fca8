import { expect, it } from 'vitest';
import { type Config, defaultLimits } from '#config';
import { MILLISECOND, type SimulationEvent } from '#engine';
import { firstVisitScenario } from '#model';
import { createMemoryJournalStore } from '#store';
import type { CodeAnswer, CodeJob } from './code-runner';
import { s3Act } from './create-test-room';
import { createFakeWallClock } from './fake-wall-clock';
import type { Room } from './room';
import { createRooms } from './rooms';

const config: Config = {
  profile: 'local',
  host: '127.0.0.1',
  port: 0,
  development: false,
  realCode: 'on',
  allowedHosts: [],
  limits: defaultLimits,
};

const answer = (errorMessage: string): CodeAnswer => ({
  outcome: { kind: 'threw', errorType: 'Error', errorMessage },
  duration: 100 * MILLISECOND,
  memoryUsedMb: 50,
  lines: [],
});

const messages = (room: Room) =>
  room
    .snapshot()
    .events.flatMap((event: SimulationEvent) =>
      event.type === 'attempt.finished' && event.outcome.kind === 'threw'
        ? [event.outcome.errorMessage]
        : [],
    );

it('a fork has what real code did before it, and runs anew what was under way', async () => {
  const clock = createFakeWallClock();
  const rooms = await createRooms(config, clock, createMemoryJournalStore({ maxEntries: 1_000 }));
  const jobs: { readonly room: string; readonly job: CodeJob }[] = [];
  rooms.runCode((room) => ({
    attempts: 50,
    refusal: () => null,
    init: async () => ({ duration: 10, failure: null, lines: [] }),
    async invoke(job) {
      jobs.push({ room: room.id, job });
      return answer(`${jobs.length}`);
    },
    reset: () => {},
    retain: () => {},
    close: () => {},
  }));
  const [first] = firstVisitScenario.functions;
  if (first === undefined) throw new Error('no function');
  const behaviour = { kind: 'code', by: 'package', source: '' } as const;
  const opened = await rooms.open({
    scenario: { ...firstVisitScenario, functions: [{ ...first, behaviour }] },
    pace: { kind: 'manual' },
    playing: true,
  });
  if (!opened.ok) throw new Error(opened.message);
  const { room } = opened;
  await room.command({ type: 'invoke', act: s3Act });
  await room.command({ type: 'advance', ms: 90_000 });
  expect(messages(room)).toEqual(['1', '2']);

  const started = room
    .snapshot()
    .events.find((event) => event.type === 'attempt.started' && event.attempt === 2);
  const at = (started?.at ?? 0) + 1;
  const forked = await rooms.fork(room, { run: 1, at, change: { config: null, act: null } });
  if (!forked.ok) throw new Error(forked.message);
  const between = await forked.room.command({ type: 'advance', ms: 1_000 });
  expect(between.ok).toBe(true);
  // The result of attempt 2 came in at the moment it began, so the fork has it already.
  expect(messages(forked.room)).toEqual(['1', '2']);

  const earlier = await rooms.fork(room, {
    run: 1,
    at: at - 2,
    change: { config: null, act: null },
  });
  if (!earlier.ok) throw new Error(earlier.message);
  expect(messages(earlier.room)).toEqual(['1']);
  await earlier.room.command({ type: 'advance', ms: 1_000 });
  expect(messages(earlier.room)).toEqual(['1', '3']);
  const [, second, again] = jobs;
  expect(again?.room).toBe(earlier.room.id);
  expect(again?.job.requestId).toBe(second?.job.requestId);
  expect(again?.job.start).toBe('warm');
  rooms.close();
});
