import { beforeEach, expect, it } from 'vitest';
import { createFakeWallClock, type FakeWallClock } from '#rooms/fake-wall-clock';
import { LongPolls } from './long-polls';

const lookMs = 50;

let clock: FakeWallClock;
let polls: LongPolls;
let ticks: number;
/** What there is to be found. */
let found: string | null;
let roomNow: number;

beforeEach(() => {
  clock = createFakeWallClock();
  ticks = 0;
  found = null;
  roomNow = 1_000_000;
  polls = new LongPolls({
    clock,
    most: 2,
    lookMs,
    tick: () => {
      ticks += 1;
      polls.look(roomNow);
    },
  });
});

const take = () => {
  const message = found;
  found = null;
  return message;
};

interface Waiting {
  readonly answer: Promise<unknown> | undefined;
  readonly state: () => 'waiting' | { readonly answered: unknown };
}

async function waiting(seconds = 20, gone = new AbortController().signal): Promise<Waiting> {
  let state: ReturnType<Waiting['state']> = 'waiting';
  const answer = polls.wait(take, { now: roomNow, seconds, gone });
  answer?.then((answered) => {
    state = { answered };
  });
  await Promise.resolve();
  return { answer, state: () => state };
}

async function roomIsAt(at: number): Promise<void> {
  roomNow = at;
  polls.look(at);
  await Promise.resolve();
}

async function pass(ms: number): Promise<void> {
  clock.pass(ms);
  await Promise.resolve();
}

it('answers as soon as something is there', async () => {
  const { state } = await waiting();
  expect(state()).toBe('waiting');
  found = 'a';
  await roomIsAt(roomNow);
  expect(state()).toEqual({ answered: 'a' });
  expect(polls.size).toBe(0);
});

it('gives what there is to who waits longest', async () => {
  const first = await waiting();
  const second = await waiting();
  found = 'a';
  expect(polls.look(roomNow)).toBe(true);
  await Promise.resolve();
  expect([first.state(), second.state()]).toEqual([{ answered: 'a' }, 'waiting']);
});

it('ends by the room’s time, and not a millisecond before', async () => {
  const { state } = await waiting(20);
  await roomIsAt(1_019_999);
  expect(state()).toBe('waiting');
  await roomIsAt(1_020_000);
  expect(state()).toEqual({ answered: null });
});

it('finds what is there at its very end', async () => {
  const { state } = await waiting(20);
  found = 'a';
  await roomIsAt(1_020_000);
  expect(state()).toEqual({ answered: 'a' });
});

it('ends by the wall’s time when the room’s stands', async () => {
  const { state } = await waiting(1);
  await pass(999);
  expect(state()).toBe('waiting');
  await pass(lookMs);
  expect(state()).toEqual({ answered: null });
});

it('looks now and then at what became visible by time alone, and only while somebody waits', async () => {
  const { state } = await waiting(20);
  await pass(lookMs);
  expect(ticks).toBe(1);
  found = 'late';
  await pass(lookMs);
  expect(state()).toEqual({ answered: 'late' });
  const before = ticks;
  await pass(10 * lookMs);
  // The look that was planned already, and no other.
  expect(ticks).toBeLessThanOrEqual(before + 1);
});

it('lets go of a client that leaves, and takes nothing for it', async () => {
  const gone = new AbortController();
  const { state } = await waiting(20, gone.signal);
  gone.abort();
  await Promise.resolve();
  expect([state(), polls.size]).toEqual([{ answered: null }, 0]);
  found = 'for somebody else';
  expect(polls.look(roomNow)).toBe(false);
  expect(found).toBe('for somebody else');
});

it('does not wait for a client that had left before', async () => {
  const { state } = await waiting(20, AbortSignal.abort());
  expect([state(), polls.size]).toEqual([{ answered: null }, 0]);
});

it('refuses one too many, until another has its answer', async () => {
  await waiting();
  await waiting();
  expect((await waiting()).answer).toBeUndefined();
  found = 'a';
  await roomIsAt(roomNow);
  expect((await waiting()).answer).toBeDefined();
});

it('ends all when it is closed, and waits for nobody after that', async () => {
  const { state } = await waiting();
  polls.close();
  await Promise.resolve();
  expect([state(), polls.size]).toEqual([{ answered: null }, 0]);
  expect((await waiting()).state()).toEqual({ answered: null });
});
