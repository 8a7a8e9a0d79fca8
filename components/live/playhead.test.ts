import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#engine';
import { storyMs } from '#model';
import { type Cursor, cursorAt, momentAt, nextMoment, previousMoment, type Reel } from './playhead';

const reel: Reel = {
  startedAt: 10 * SECOND,
  moments: [10 * SECOND, 11 * SECOND, 71 * SECOND],
  attempts: [11 * SECOND, 71 * SECOND],
  edge: 80 * SECOND,
};

type Replay = Extract<Cursor, { kind: 'replay' }>;

const replay = (speed: Replay['speed']): Replay => ({
  kind: 'replay',
  from: 11 * SECOND,
  since: 1_000,
  speed,
});

describe('cursorAt', () => {
  it('follows the edge when live', () => {
    expect(cursorAt({ kind: 'live' }, reel, 0)).toBe(80 * SECOND);
  });

  it('stays inside the run when held', () => {
    expect(cursorAt({ kind: 'held', at: 12 * SECOND }, reel, 0)).toBe(12 * SECOND);
    expect(cursorAt({ kind: 'held', at: 0 }, reel, 0)).toBe(10 * SECOND);
    expect(cursorAt({ kind: 'held', at: MINUTE * 9 }, reel, 0)).toBe(80 * SECOND);
  });

  it('replays at a rate until it reaches the edge', () => {
    expect(cursorAt(replay(60), reel, 1_500)).toBe(41 * SECOND);
    expect(cursorAt(replay(60), reel, 9_000)).toBe(80 * SECOND);
  });

  it('tells a long wait in the story’s time', () => {
    const cost = storyMs(60 * SECOND);
    expect(cursorAt(replay('story'), reel, 1_000 + cost / 2)).toBe(41 * SECOND);
    expect(cursorAt(replay('story'), reel, 1_000 + cost)).toBe(71 * SECOND);
  });

  it('goes no further than the end of a loop', () => {
    const loop: Cursor = { ...replay(60), until: 30 * SECOND };
    expect(cursorAt(loop, reel, 1_100)).toBe(17 * SECOND);
    expect(cursorAt(loop, reel, 9_000)).toBe(30 * SECOND);
  });

  it('is at once at the last event when instant', () => {
    expect(cursorAt(replay('instant'), reel, 1_000)).toBe(71 * SECOND);
  });
});

describe('moments', () => {
  it('finds the neighbours of a moment', () => {
    expect(nextMoment(reel.moments, 11 * SECOND)).toBe(71 * SECOND);
    expect(nextMoment(reel.moments, 71 * SECOND)).toBeNull();
    expect(previousMoment(reel.moments, 11 * SECOND)).toBe(10 * SECOND);
    expect(previousMoment(reel.moments, 10 * SECOND)).toBeNull();
    expect(previousMoment(reel.moments, 12 * SECOND)).toBe(11 * SECOND);
  });

  it('finds the newest that has happened', () => {
    expect(momentAt(reel.moments, 70 * SECOND, -1)).toBe(11 * SECOND);
    expect(momentAt(reel.moments, 71 * SECOND, -1)).toBe(71 * SECOND);
    expect(momentAt(reel.moments, 3 * SECOND, -1)).toBe(-1);
  });
});
