import { describe, expect, it } from 'vitest';
import { MILLISECOND, type Micros, SECOND } from '#engine';
import type { Pace } from '#protocol';
import { createTestRoom, eventsOf, s3Act, type TestRoom } from './create-test-room';

async function stage(pace: Pace, marks: readonly Micros[]): Promise<TestRoom> {
  const test = await createTestRoom({ pace });
  test.room.enter();
  test.room.stops = marks;
  await test.room.command({ type: 'invoke', act: s3Act });
  return test;
}

const atOf = ({ room }: TestRoom) => room.clock().at;

describe('stops', () => {
  it.each([{ kind: 'story' }, { kind: 'instant' }, { kind: 'rate', rate: 60 }] as const)(
    'at pace $kind the transport pauses at each of them, to the microsecond',
    async (pace) => {
      const marks = [20 * SECOND + 1, 100 * SECOND];
      const test = await stage(pace, marks);
      const { startedAt } = test.room.newestRun ?? { startedAt: 0 };
      for (const mark of marks) {
        test.clock.pass(60_000);
        expect(test.room.clock()).toMatchObject({ at: startedAt + mark, playing: false });
        await test.room.command({ type: 'play' });
      }
      test.clock.pass(60_000);
      expect(test.room.settled).toBe(true);
    },
  );

  it('hold for the next run too, for they are told from its start', async () => {
    const test = await stage({ kind: 'story' }, [10 * SECOND]);
    test.clock.pass(60_000);
    await test.room.command({ type: 'advance', ms: 300_000 });
    await test.room.command({ type: 'invoke', act: s3Act });
    const second = test.room.newestRun;
    expect(second?.run).toBe(2);
    test.clock.pass(60_000);
    expect(test.room.clock()).toMatchObject({
      at: (second?.startedAt ?? 0) + 10 * SECOND,
      playing: false,
    });
  });

  it('a skipped wait ends at a stop inside it, and a step too', async () => {
    const test = await stage({ kind: 'rate', rate: 1 }, [20 * SECOND, 30 * SECOND]);
    test.clock.pass(5_000);
    const startedAt = test.room.newestRun?.startedAt ?? 0;
    await test.room.command({ type: 'skipWait' });
    expect(test.room.clock()).toMatchObject({ at: startedAt + 20 * SECOND, playing: false });
    await test.room.command({ type: 'step' });
    expect(atOf(test)).toBe(startedAt + 30 * SECOND);
  });

  it('whoever advances the clock passes them', async () => {
    const test = await stage({ kind: 'manual' }, [20 * SECOND]);
    await test.room.command({ type: 'advance', ms: 300_000 });
    expect(eventsOf(test.room).at(-1)?.type).toBe('run.ended');
  });

  it('one in the middle of a stretch under way is kept, one behind is not', async () => {
    const test = await stage({ kind: 'rate', rate: 10 }, []);
    test.clock.pass(1_000);
    const startedAt = test.room.newestRun?.startedAt ?? 0;
    test.room.stops = [5 * SECOND, 15 * SECOND + 7];
    test.clock.pass(10_000);
    expect(test.room.clock()).toMatchObject({ at: startedAt + 15 * SECOND + 7, playing: false });
  });

  it('each raises the revision once, so that viewers take the new clock', async () => {
    const test = await stage({ kind: 'rate', rate: 10 }, [15 * SECOND]);
    const before = test.room.clock().revision;
    test.clock.pass(10_000);
    expect(test.room.clock().revision).toBe(before + 1);
  });
});

it('pauseAt goes to a moment at once and stays; it never goes back', async () => {
  const test = await stage({ kind: 'rate', rate: 1 }, [20 * SECOND]);
  await test.room.pauseAt(90 * SECOND);
  expect(test.room.clock()).toMatchObject({ at: 90 * SECOND, playing: false });
  await test.room.pauseAt(10 * MILLISECOND);
  expect(atOf(test)).toBe(90 * SECOND);
});

it('a room that is kept is never idle', async () => {
  const { room } = await createTestRoom();
  expect(room.idleSince).not.toBeNull();
  const letGo = room.keep();
  expect(room.idleSince).toBeNull();
  letGo();
  expect(room.idleSince).not.toBeNull();
});
