import { describe, expect, it } from 'vitest';
import { nextStep, previousStep, type Standing, stepTo } from './console-step';

const beat = (id: number, at: number) => ({ id, at, title: `stop ${id}` });
const beats = [beat(1, 10), beat(2, 20), beat(3, 30)];
const run = { run: 1, startedAt: 100, ended: false };
const at = (standing: Partial<Standing>): Standing => ({
  beats,
  hold: null,
  run,
  edge: 110,
  playing: false,
  ...standing,
});
const held = (moment: number) => ({ run: 1, at: moment, why: 'looking' }) as const;

describe('next', () => {
  it('begins where nothing has run', () => {
    expect(nextStep(at({ run: null }))).toEqual({ kind: 'invoke' });
  });

  it('plays on from a stop, and pressed on the way is at the next one at once', () => {
    expect(nextStep(at({}))).toEqual({ kind: 'play' });
    expect(nextStep(at({ playing: true, edge: 115 }))).toEqual({ kind: 'jump', at: 20 });
  });

  it('after a look back shows stop after stop, and then what is now', () => {
    expect(nextStep(at({ hold: held(110), edge: 130 }))).toEqual({ kind: 'look', run: 1, at: 120 });
    expect(nextStep(at({ hold: held(120), edge: 130 }))).toEqual({ kind: 'release' });
  });

  it('has nothing left at the end', () => {
    expect(nextStep(at({ run: { ...run, ended: true }, edge: 130 }))).toBeNull();
    expect(nextStep(at({ playing: true, edge: 131 }))).toBeNull();
  });
});

describe('previous', () => {
  it('shows the stop before what is shown', () => {
    expect(previousStep(at({ edge: 130 }))).toEqual({ kind: 'look', run: 1, at: 120 });
    expect(previousStep(at({ hold: held(120), edge: 130 }))).toMatchObject({ at: 110 });
    expect(previousStep(at({ hold: held(110), edge: 130 }))).toBeNull();
    expect(previousStep(at({ run: null }))).toBeNull();
  });
});

it('a stop is gone to by looking back or by going on', () => {
  expect(stepTo(beat(1, 10), at({ edge: 115 }))).toEqual({ kind: 'look', run: 1, at: 110 });
  expect(stepTo(beat(3, 30), at({ edge: 115 }))).toEqual({ kind: 'jump', at: 30 });
  expect(stepTo(beat(3, 30), at({ run: null }))).toBeNull();
});
