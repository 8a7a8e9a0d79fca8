import { expect, it } from 'vitest';
import { defaultLimits } from '#config';
import { defaultAct, defaultFunction } from '#engine';
import { invokeResponse } from '#model';
import { createMemoryJournalStore } from '#store';
import { createTestRoom, passUntilSettled } from './create-test-room';
import { createFakeWallClock } from './fake-wall-clock';
import { Room } from './room';

// The settings of a function decide how its log is written. A room that begins with a snapshot never sees the event in
// which they were made.

const invokeTail = (room: Room, clock: ReturnType<typeof createFakeWallClock>) =>
  new Promise<string>((resolve, reject) => {
    const called = room.call({ ...defaultAct, invocationType: 'RequestResponse' }, (answer) => {
      const facts = { seed: room.seed, epochMs: room.epochMs, account: room.account };
      const response =
        answer && invokeResponse(answer.events, answer.answered.invocation, facts, { tail: true });
      const log = response?.headers.find(([name]) => name === 'X-Amz-Log-Result')?.[1] ?? '';
      resolve(Buffer.from(log, 'base64').toString('utf8'));
    });
    if (!called.ok) reject(new Error(called.message));
    passUntilSettled({ room, clock });
  });

it('a log that is asked for is written in the function’s format, also after a restart from a snapshot', async () => {
  const { room, store, clock } = await createTestRoom({ limits: { journalEntries: 3 } });
  const config = { ...defaultFunction, logFormat: 'JSON', memoryMb: 512 } as const;
  await room.command({ type: 'configureFunction', config });
  const before = await invokeTail(room, clock);
  expect(before).toContain('"memorySizeMB":512');
  // One more compacts the journal: now the settings are part of its snapshot.
  await room.command({ type: 'configureTarget', target: { kind: 'sqs', name: 'another' } });
  room.close();

  const journal = await store.read('r');
  if (!journal?.base) throw new Error('the journal was not compacted');
  const later = createFakeWallClock();
  const laterStore = createMemoryJournalStore({ maxEntries: 10 });
  await laterStore.create(journal.header);
  const restored = new Room({
    journal,
    store: laterStore,
    clock: later,
    limits: defaultLimits,
    pace: { kind: 'instant' },
    playing: true,
    flowsWhenIdle: false,
    resumesUnwatched: false,
  });
  const after = await invokeTail(restored, later);
  expect(after).toContain('"memorySizeMB":512');
  expect(after).toContain('"type":"platform.report"');
});
