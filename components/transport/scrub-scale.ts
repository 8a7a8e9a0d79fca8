import type { Micros } from '#engine';
import { storyMs } from '#model';
import type { Reel } from '../live/playhead';

/** Where moments lie on the scrub bar: every stretch gets the room that the story gives it, so waits do not fill it. */
export interface ScrubScale {
  /** 0 to 1. */
  readonly toShare: (at: Micros) => number;
  readonly toTime: (share: number) => Micros;
}

export function createScrubScale({ startedAt, moments, edge }: Reel): ScrubScale {
  const stops = [startedAt, ...moments.filter((at) => at > startedAt && at < edge)];
  if (edge > startedAt) stops.push(edge);
  const costs = stops.map((at, index) =>
    index === 0 ? 0 : storyMs(at - (stops[index - 1] ?? at)),
  );
  const reached: number[] = [];
  let sum = 0;
  for (const cost of costs) {
    sum += cost;
    reached.push(sum);
  }
  const total = sum;

  const toShare = (at: Micros): number => {
    if (total === 0 || at <= startedAt) return 0;
    if (at >= edge) return 1;
    const next = stops.findIndex((stop) => stop > at);
    const [from, to] = [stops[next - 1] ?? startedAt, stops[next] ?? edge];
    const [low, high] = [reached[next - 1] ?? 0, reached[next] ?? total];
    return (low + ((at - from) / (to - from)) * (high - low)) / total;
  };
  const toTime = (share: number): Micros => {
    const wanted = Math.min(1, Math.max(0, share)) * total;
    const next = reached.findIndex((cost) => cost >= wanted && cost > 0);
    if (next < 1) return startedAt;
    const [from, to] = [stops[next - 1] ?? startedAt, stops[next] ?? edge];
    const [low, high] = [reached[next - 1] ?? 0, reached[next] ?? total];
    return Math.round(from + ((wanted - low) / (high - low)) * (to - from));
  };
  return { toShare, toTime };
}
