import { MILLISECOND, type Micros } from '#engine';
import { storyMs } from '#model';
import type { Speed } from './speed';

/**
 * Where a local replay stands after `elapsedMs` of wall time: it started at `from` and passes the run's `moments`, in
 * rising order. Beyond the last of them it goes on in real time.
 */
export function replayedTo(
  moments: readonly Micros[],
  from: Micros,
  elapsedMs: number,
  speed: Speed,
): Micros {
  if (typeof speed === 'number') return from + Math.floor(elapsedMs * speed * MILLISECOND);
  switch (speed) {
    case 'instant':
      return Math.max(from, moments.at(-1) ?? from);
    case 'story':
      return toldTo(moments, from, elapsedMs);
    case 'manual':
      return from;
    default:
      return speed satisfies never;
  }
}

function toldTo(moments: readonly Micros[], from: Micros, elapsedMs: number): Micros {
  let at = from;
  let left = elapsedMs;
  for (const moment of moments) {
    if (moment <= at) continue;
    const cost = storyMs(moment - at);
    if (left < cost) return at + Math.floor(((moment - at) * left) / cost);
    left -= cost;
    at = moment;
  }
  return at + Math.floor(left * MILLISECOND);
}
