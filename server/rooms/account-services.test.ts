import { describe, expect, it } from 'vitest';
import { defaultAct, MINUTE, type Micros, SECOND, type SimulationEvent } from '#engine';
import type { AccountServices } from './account-services';
import { createTestRoom, eventsOf, s3Act, type TestRoom, typesOf } from './create-test-room';

/** Services that note what they hear, hold what the test says, and do nothing by themselves. */
function attach({ room }: TestRoom, own: Partial<AccountServices> = {}) {
  const heard: SimulationEvent[] = [];
  const held: { until: Micros | null } = { until: null };
  room.attach({
    observe: (event) => {
      heard.push(event);
      return false;
    },
    react: () => {},
    moved: () => {},
    changes: () => [],
    heldUntil: (now) => (held.until !== null && held.until > now ? held.until : null),
    waiting: 0,
    close: () => {},
    ...own,
  });
  return { heard, held };
}

const nowOf = ({ room }: TestRoom): Micros => room.clock().at;

describe('services that are attached to a room', () => {
  it('first hear what exists, then everything that happens', async () => {
    const test = await createTestRoom();
    const { heard } = attach(test);
    expect(typesOf(heard)).toEqual(['target.configured', 'function.configured']);
    await test.room.configure({ type: 'act', ...s3Act });
    expect(typesOf(heard)).toContain('deadLetter.delivered');
  });

  it('start what follows from a delivery at its very moment, however far the clock jumps', async () => {
    const test = await createTestRoom({ pace: { kind: 'manual' } });
    let asked = false;
    attach(test, {
      observe: (event) => {
        if (event.type === 'deadLetter.delivered') asked = true;
        return asked;
      },
      react: (start) => {
        asked = false;
        start({ ...defaultAct, invocationType: 'DryRun' });
      },
    });
    await test.room.configure({ type: 'act', ...s3Act });
    await test.room.command({ type: 'advance', ms: 3_600_000 });
    const events = eventsOf(test.room);
    const delivered = events.find(({ type }) => type === 'deadLetter.delivered');
    const sent = events.filter(({ type }) => type === 'call.sent');
    expect(sent.map(({ at }) => at)).toEqual([0, delivered?.at]);
    expect(test.room.settled).toBe(true);
    expect(nowOf(test)).toBe(60 * MINUTE);
  });

  it('keep the room from being idle while somebody waits for them', async () => {
    const test = await createTestRoom();
    attach(test, { waiting: 1 });
    expect(test.room.idleSince).toBeNull();
  });
});

describe('while something is held outside', () => {
  it.each(['instant', 'story'] as const)('pace %s runs as a clock on the wall', async (kind) => {
    const test = await createTestRoom({ pace: { kind } });
    const { held } = attach(test);
    held.until = 30 * SECOND;
    await test.room.configure({ type: 'act', ...s3Act });
    test.clock.pass(10_000);
    expect(nowOf(test)).toBe(10 * SECOND);
    test.clock.pass(19_999);
    expect(nowOf(test)).toBe(30 * SECOND - 1_000);
    expect(test.room.settled).toBe(false);
  });

  it('and no longer: what is pending goes on at once', async () => {
    const test = await createTestRoom();
    const { held } = attach(test);
    held.until = 30 * SECOND;
    await test.room.configure({ type: 'act', ...s3Act });
    test.clock.pass(30_001);
    expect(test.room.settled).toBe(true);
  });

  it('letting go of it early is enough', async () => {
    const test = await createTestRoom();
    const { held } = attach(test);
    held.until = 30 * SECOND;
    await test.room.configure({ type: 'act', ...s3Act });
    test.clock.pass(1_000);
    held.until = null;
    test.room.clock();
    test.clock.flush();
    expect(test.room.settled).toBe(true);
  });

  it('the clock runs though nothing is pending, so that the hold ends', async () => {
    const test = await createTestRoom();
    const { held } = attach(test);
    held.until = 30 * SECOND;
    test.room.clock();
    test.clock.pass(60_000);
    expect(nowOf(test)).toBe(30 * SECOND);
  });

  it('an owner who advances goes past it', async () => {
    const test = await createTestRoom({ pace: { kind: 'manual' } });
    const { held } = attach(test);
    held.until = 30 * SECOND;
    await test.room.command({ type: 'advance', ms: 60_000 });
    expect(nowOf(test)).toBe(60 * SECOND);
  });
});
