import type { Pace } from '#protocol';

/** How fast a viewer wants to see time pass: a way of its own, or so many virtual seconds in a second. */
export type Speed = 'story' | 'instant' | 'manual' | number;

/** The stops of the speed slider, each about twice the one before. */
export const rateStops: readonly number[] = [0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600];

/** The pace to ask a room for. `local` plays story only while somebody watches, so that a terminal never waits. */
export function paceOf(speed: Speed, room: string): Pace {
  if (typeof speed === 'number') return { kind: 'rate', rate: speed };
  if (speed === 'story') return room === 'local' ? { kind: 'auto' } : { kind: 'story' };
  return { kind: speed };
}

/** The speed that a room's pace shows as. */
export function speedOf(pace: Pace): Speed {
  switch (pace.kind) {
    case 'story':
    case 'auto':
      return 'story';
    case 'instant':
    case 'manual':
      return pace.kind;
    case 'rate':
      return pace.rate;
    default:
      return pace satisfies never;
  }
}

/** The stop that is nearest to a rate, as its place in `rateStops`: near as a factor, for the slider is logarithmic. */
export function stopOf(rate: number): number {
  let nearest = 0;
  for (const [stop, at] of rateStops.entries()) {
    const known = rateStops[nearest] ?? at;
    if (Math.abs(Math.log(at / rate)) < Math.abs(Math.log(known / rate))) nearest = stop;
  }
  return nearest;
}

/**
 * The next faster (1) or slower (-1) speed; the same one at the end. Story tells a minute in about a second, so 60× is
 * faster than it and real time slower.
 */
export function neighbouringSpeed(speed: Speed, direction: 1 | -1): Speed {
  if (speed === 'story') return direction === 1 ? 60 : 1;
  if (speed === 'instant') return direction === 1 ? 'instant' : 600;
  if (speed === 'manual') return direction === 1 ? 1 : 'manual';
  if (direction === 1) return rateStops.find((rate) => rate > speed) ?? 'instant';
  return rateStops.findLast((rate) => rate < speed) ?? speed;
}
