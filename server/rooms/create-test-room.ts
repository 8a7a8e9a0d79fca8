import { defaultLimits, type Limits } from '#config';
import {
  type Act,
  type Behaviour,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type SimulationEvent,
} from '#engine';
import type { Pace } from '#protocol';
import { createMemoryJournalStore, type JournalStore } from '#store';
import { createFakeWallClock, type FakeWallClock } from './fake-wall-clock';
import { Room } from './room';

export interface TestRoomOptions {
  readonly pace?: Pace;
  readonly flowsWhenIdle?: boolean;
  readonly resumesUnwatched?: boolean;
  readonly behaviour?: Behaviour;
  readonly limits?: Partial<Limits>;
}

export interface TestRoom {
  readonly room: Room;
  readonly clock: FakeWallClock;
  readonly store: JournalStore;
}

/** An S3 event for the test room's function, which throws unless told otherwise. */
export const s3Act: Act = {
  ...defaultAct,
  source: 's3',
  invocationType: 'Event',
};

const throwing: Behaviour = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'boom',
  durationMs: 100,
};

/** A playing room with `my-lambda` and its dead-letter queue, at pace instant, on a clock that the test drives. */
export async function createTestRoom(options: TestRoomOptions = {}): Promise<TestRoom> {
  const clock = createFakeWallClock();
  const store = createMemoryJournalStore({ maxEntries: 1_000_000 });
  const header = { room: 'r', seed: 7, epochMs: defaultEpochMs };
  await store.create(header);
  const room = new Room({
    journal: { header, base: null, entries: [] },
    store,
    clock,
    limits: { ...defaultLimits, ...options.limits },
    pace: options.pace ?? { kind: 'instant' },
    playing: true,
    flowsWhenIdle: options.flowsWhenIdle ?? false,
    resumesUnwatched: options.resumesUnwatched ?? false,
  });
  const target = { kind: 'sqs', name: 'my-lambda-dlq' } as const;
  await room.command({ type: 'configureTarget', target });
  await room.command({
    type: 'configureFunction',
    config: { ...defaultFunction, deadLetter: target, behaviour: options.behaviour ?? throwing },
  });
  return { room, clock, store };
}

export const eventsOf = (room: Room): readonly SimulationEvent[] => room.snapshot().events;

export const typesOf = (events: readonly SimulationEvent[]): readonly string[] =>
  events.map(({ type }) => type);

export const has = (room: Room, type: SimulationEvent['type']): boolean =>
  typesOf(eventsOf(room)).includes(type);

/** Lets wall time pass until the room is settled, a minute at most; how much of it that took. */
export function passUntilSettled(
  { room, clock }: Pick<TestRoom, 'room' | 'clock'>,
  limitMs = 60_000,
): number {
  const start = clock.now();
  while (!room.settled && clock.now() - start < limitMs) clock.pass(50);
  return clock.now() - start;
}
