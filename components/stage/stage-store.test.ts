import { beforeEach, expect, it } from 'vitest';
import type { NotedBeat, StageDesk } from '#protocol';
import { applyDesk, confirmBeats, expectBeats, stageStore } from './stage-store';

const stop = (id: number, note = ''): NotedBeat => ({ id, at: id, title: `Stop ${id}`, note });
const told = [stop(1), stop(2)];
const desk = { beats: told } as unknown as StageDesk;
const shown = () => stageStore.getState().desk?.beats;

beforeEach(() => applyDesk(desk));

it('a note that is on its way to the server is not lost to a desk told before it, nor to the next change', () => {
  const noted = [stop(1), stop(2, 'Ask who has seen a cold start.')];
  expectBeats(noted);
  applyDesk(desk);
  expect(shown()).toBe(noted);
  confirmBeats(noted);
  const others = [stop(3)];
  applyDesk({ ...desk, beats: others });
  expect(shown()).toBe(others);
});

it('an answer to an earlier change leaves a later one in place', () => {
  const first = [stop(1)];
  const second = [stop(2)];
  expectBeats(first);
  expectBeats(second);
  confirmBeats(first);
  applyDesk(desk);
  expect(shown()).toBe(second);
  confirmBeats(second);
});
