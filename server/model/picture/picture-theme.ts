import type { LifeState } from '../life-state';
import type { Colour } from './shape';

export type ThemeName = 'night' | 'day';

/** The page's two themes, as `app/globals.css` has them: a picture that leaves the page takes its colours along. */
export const pictureThemes: Readonly<Record<ThemeName, Readonly<Record<Colour, string>>>> = {
  night: {
    ground: '#0e1116',
    ink: '#e8e6df',
    'ink-2': '#a9b1be',
    'ink-3': '#949dac',
    hairline: '#2a313c',
    track: '#272e3a',
    station: '#e8e6df',
    platform: '#76befc',
    run: '#ffb829',
    ok: '#a9ebd6',
    fail: '#ff7b69',
    dead: '#cc5cff',
    wait: '#8d97a6',
  },
  day: {
    ground: '#faf8f3',
    ink: '#1b1f24',
    'ink-2': '#50565f',
    'ink-3': '#575c63',
    hairline: '#dad5c8',
    track: '#e2dccf',
    station: '#1b1f24',
    platform: '#0b5be0',
    run: '#8a6700',
    ok: '#00483f',
    fail: '#8f1d08',
    dead: '#b0109f',
    wait: '#656a73',
  },
};

export const hueOf: Readonly<Record<LifeState, Colour>> = {
  platform: 'platform',
  running: 'run',
  succeeded: 'ok',
  failed: 'fail',
  dead: 'dead',
  waiting: 'wait',
};
