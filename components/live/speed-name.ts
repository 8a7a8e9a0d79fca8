import type { Pace } from '#protocol';
import { transportWords } from '../words/transport';
import { type Speed, speedOf } from './speed';

/** "Story", "60×", "Instant". */
export const speedName = (speed: Speed): string =>
  typeof speed === 'number' ? transportWords.rate(speed) : transportWords.speeds[speed];

/** What the speed means, for a tool tip and a screen reader. */
export const speedMeaning = (speed: Speed): string =>
  typeof speed === 'number'
    ? transportWords.rateMeaning(speed)
    : transportWords.speedMeanings[speed];

/** The pace in a word. */
export const paceName = (pace: Pace): string => speedName(speedOf(pace));
