import { MILLISECOND, type Micros, SECOND } from '#engine';

/** A step of the platform: an arrival, a check, a hand-over. Long enough to read. */
const STEP_MS = 1_150;
/** A second of anything: mostly the function at work. */
const WORK_MS = 1_500;
/** A wait never costs more than this. */
const WAIT_MS = 1_200;

/** Steps of the platform are shorter than this, attempts mostly longer. */
const SHORT = 100 * MILLISECOND;
const WORK = 400 * MILLISECOND;
/** From here on the time is spent waiting, and a viewer gains nothing by watching it pass. */
const LONG = 30 * SECOND;

/**
 * Wall milliseconds that an interval between two consecutive event moments costs at story pace: 0 for 0, else at least
 * 1.15 s; a running attempt about 1.5 s; a wait at most 1.2 s.
 */
export function storyMs(delta: Micros): number {
  if (delta <= 0) return 0;
  if (delta <= SHORT) return STEP_MS;
  if (delta <= WORK) return between(delta, SHORT, WORK, STEP_MS, WORK_MS);
  if (delta <= LONG) return between(delta, WORK, LONG, WORK_MS, WAIT_MS);
  return WAIT_MS;
}

const between = (x: number, x0: number, x1: number, y0: number, y1: number): number =>
  y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
