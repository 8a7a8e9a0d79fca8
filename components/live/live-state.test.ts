import { describe, expect, it } from 'vitest';
import { defaultAccount, defaultFunction, type SimulationEvent } from '#engine';
import type { Clock, Joined, RoomInfo, Snapshot } from '#protocol';
import {
  applyFrame,
  applyJoined,
  applyLost,
  applyRefusal,
  applySnapshot,
  type LiveState,
  startingState,
} from './live-state';

const clock: Clock = {
  revision: 1,
  at: 0,
  ratePerMs: 0,
  until: null,
  wallAt: 100,
  playing: true,
  pace: { kind: 'auto' },
  settled: true,
};

const room: RoomInfo = {
  id: 'local',
  seed: 1,
  epochMs: 5,
  account: defaultAccount,
  owner: true,
};

const event = (seq: number, memoryMb = 128): SimulationEvent => ({
  seq,
  at: seq * 1_000,
  rule: 'configuration.made',
  run: 0,
  type: 'function.configured',
  config: { ...defaultFunction, memoryMb },
});

const snapshot = (part: Partial<Snapshot>): Snapshot => ({
  clock,
  events: [],
  lastSeq: part.events?.at(-1)?.seq ?? 0,
  complete: true,
  viewers: 1,
  ...part,
});

const joined = (part: Partial<Joined>): Joined => ({
  room,
  secret: null,
  snapshot: snapshot({}),
  ...part,
});

const memoryOf = ({ index }: LiveState) => {
  const settings = index.settings.get('my-lambda');
  return settings?.type === 'function.configured' ? settings.config.memoryMb : null;
};

const inRoom = applyJoined(
  startingState,
  joined({ secret: 's', snapshot: snapshot({ events: [event(1), event(2)] }) }),
);

describe('applyJoined', () => {
  it('holds the room, its secret and its events', () => {
    expect(inRoom).toMatchObject({
      connection: 'live',
      room,
      secret: 's',
      index: { lastSeq: 2 },
      gap: false,
    });
  });

  it('continues after a lost connection, with the secret it had', () => {
    const back = applyJoined(
      applyLost(inRoom),
      joined({ snapshot: snapshot({ events: [event(3)] }) }),
    );
    expect(back).toMatchObject({ connection: 'live', secret: 's', index: { lastSeq: 3 } });
  });

  it('starts anew in a room that was made anew', () => {
    const fresh = applyJoined(
      inRoom,
      joined({ room: { ...room, epochMs: 6 }, snapshot: snapshot({ events: [event(1, 256)] }) }),
    );
    expect(fresh.index.lastSeq).toBe(1);
    expect(memoryOf(fresh)).toBe(256);
  });

  it('starts anew when the room no longer keeps what comes between', () => {
    const later = applyJoined(
      inRoom,
      joined({ snapshot: snapshot({ complete: false, events: [event(40), event(41)] }) }),
    );
    expect(later).toMatchObject({ index: { lastSeq: 41 }, gap: false });
  });
});

describe('applyFrame', () => {
  it('skips events that are known already', () => {
    const next = applyFrame(inRoom, {
      clock,
      events: [event(2), event(3, 512)],
      lastSeq: 3,
      omitted: 0,
    });
    expect(next.index.lastSeq).toBe(3);
    expect(memoryOf(next)).toBe(512);
  });

  it('notes a hole and takes nothing after it', () => {
    const next = applyFrame(inRoom, { clock, events: [event(4)], lastSeq: 4, omitted: 0 });
    expect(next).toMatchObject({ index: { lastSeq: 2 }, gap: true });
    expect(applySnapshot(next, snapshot({ events: [event(3), event(4)] }))).toMatchObject({
      index: { lastSeq: 4 },
      gap: false,
    });
  });

  it('notes events that a full frame left out', () => {
    const next = applyFrame(inRoom, { clock, events: [event(3)], lastSeq: 9, omitted: 6 });
    expect(next).toMatchObject({ index: { lastSeq: 3 }, gap: true });
  });

  it('never goes back to an older clock', () => {
    const paused = applyFrame(inRoom, {
      clock: { ...clock, revision: 2, playing: false },
      events: [],
      lastSeq: 2,
      omitted: 0,
    });
    const late = applyFrame(paused, { clock, events: [], lastSeq: 2, omitted: 0 });
    expect(late.clock?.playing).toBe(false);
  });
});

describe('applyRefusal', () => {
  const refusal = { ok: false, code: 'notOwner', message: 'Viewers can only watch.' } as const;

  it('is a message while in a room', () => {
    expect(applyRefusal(inRoom, refusal, false)).toMatchObject({ connection: 'live', refusal });
  });

  it('tells a page of another version from a page that is not let in', () => {
    expect(applyRefusal(startingState, refusal, true).connection).toBe('refused');
    expect(applyRefusal(startingState, { ...refusal, code: 'wrongVersion' }, true).connection).toBe(
      'outdated',
    );
  });
});

describe('applyLost', () => {
  it('keeps what has arrived', () => {
    expect(applyLost(inRoom)).toMatchObject({ connection: 'lost', index: { lastSeq: 2 }, room });
    expect(applyLost(startingState).connection).toBe('connecting');
  });
});
