import type { Micros } from '#engine';

/** A moment since the invoke in few characters: "0 s", "38 ms", "0.4 s", "1:01", "2:00:05". */
export function trackTime(since: Micros): string {
  const ms = Math.round(since / 1_000);
  if (ms <= 0) return '0 s';
  if (ms < 100) return `${ms} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.floor(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
