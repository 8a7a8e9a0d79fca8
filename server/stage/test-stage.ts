import { type Config, defaultLimits, type Limits } from '#config';
import { firstVisitScenario } from '#model';
import { createRooms, type Room, type Rooms } from '#rooms';
import { createFakeWallClock, type FakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import type { Stage } from './stage';
import type { StageRecord } from './stage-record';
import { createStages, type Stages } from './stages';

/** A presented room with the first visit's scenario, on a clock that the test drives. */
export interface TestStage {
  readonly rooms: Rooms;
  readonly room: Room;
  readonly stages: Stages;
  readonly stage: Stage;
  readonly secret: string;
  readonly clock: FakeWallClock;
  /** What was kept last of each code. */
  readonly kept: ReadonlyMap<string, StageRecord>;
}

export const presented = { title: 'S3, throws', scenario: firstVisitScenario };

/** Presents a fresh private room at story pace. */
export async function createTestStage(limits: Partial<Limits> = {}): Promise<TestStage> {
  const clock = createFakeWallClock();
  const config: Config = {
    profile: 'local',
    realCode: 'off',
    host: '127.0.0.1',
    port: 0,
    development: false,
    allowedHosts: [],
    limits: { ...defaultLimits, ...limits },
  };
  const rooms = await createRooms(config, clock, createMemoryJournalStore({ maxEntries: 1_000 }));
  const kept = new Map<string, StageRecord>();
  const stages = createStages({
    rooms,
    config,
    clock,
    origins: () => ['http://192.168.1.5:3000'],
    keep: (id, record) => {
      if (record === null) kept.delete(id);
      else kept.set(id, record);
    },
  });
  const room = await openRoom(rooms);
  const reply = stages.present(room, presented);
  if (!reply.ok) throw new Error(reply.message);
  return { rooms, room, stages, stage: reply.stage, secret: reply.secret, clock, kept };
}

/** A private room with the first visit's function, paused. */
export async function openRoom(rooms: Rooms): Promise<Room> {
  const opened = await rooms.open({
    scenario: firstVisitScenario,
    pace: { kind: 'story' },
    playing: false,
  });
  if (!opened.ok) throw new Error(opened.message);
  return opened.room;
}
