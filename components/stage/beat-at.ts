import type { Micros } from '#engine';
import type { Beat } from '#protocol';

/** The stop that a moment of the run is at or behind, and its place from 1; null before the first. */
export function beatAt<B extends Beat>(
  beats: readonly B[],
  since: Micros,
): { readonly beat: B; readonly number: number } | null {
  const index = beats.findLastIndex(({ at }) => at <= since);
  const beat = beats[index];
  return beat === undefined ? null : { beat, number: index + 1 };
}

/** The next stop after a moment of the run; null after the last. */
export const beatAfter = <B extends Beat>(beats: readonly B[], since: Micros): B | null =>
  beats.find(({ at }) => at > since) ?? null;
