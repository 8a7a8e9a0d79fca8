import { expect, it } from 'vitest';
import { simulatedRun, synchronous } from '../simulated-run';
import { storyBounds, storyFrames } from './story-frames';

const sum = (frames: ReturnType<typeof storyFrames>) =>
  frames.reduce((total, { delayMs }) => total + delayMs, 0);

it('tells three attempts and three minutes of waiting within its bounds, to the end', () => {
  const { timeline } = simulatedRun();
  const frames = storyFrames(timeline);
  expect(frames.length).toBeGreaterThan(60);
  expect(frames.length).toBeLessThanOrEqual(storyBounds.frames);
  expect(sum(frames)).toBeLessThanOrEqual(
    storyBounds.ms + storyBounds.lastMs + storyBounds.frameMs,
  );
  expect(frames.map(({ at }) => at)).toEqual(frames.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(frames.at(-1)).toEqual({ at: timeline.summary.endedAt, delayMs: storyBounds.lastMs });
});

it('tells a short call in a short time', () => {
  const frames = storyFrames(simulatedRun({}, synchronous).timeline);
  expect(sum(frames)).toBeLessThan(10_000);
});
