import type { Micros } from '#engine';
import type { TimeScale } from '#model';

/** Where the moments of a scale lie, kept as numbers: a scale of many scales would never let go of the first. */
export type ScaleSketch = readonly (readonly [at: Micros, x: number])[];

/** What a scale looks like at these moments; between them it is straight. */
export const sketchOf = (scale: TimeScale, moments: readonly Micros[]): ScaleSketch =>
  [...new Set(moments)].toSorted((a, b) => a - b).map((at) => [at, scale.toX(at)] as const);

/** The scale on its way from a sketch (`share` 0) to itself (1). Only the places of moments are blended. */
export function blendScales(from: ScaleSketch, to: TimeScale, share: number): TimeScale {
  if (share >= 1 || from.length === 0) return to;
  return {
    ...to,
    toX: (at) => {
      const old = placeOf(from, at);
      return old + (to.toX(at) - old) * share;
    },
  };
}

function placeOf(sketch: ScaleSketch, at: Micros): number {
  const next = sketch.findIndex(([moment]) => moment >= at);
  const [after, right] = sketch[next] ?? sketch.at(-1) ?? [0, 0];
  const [before, left] = sketch[next - 1] ?? [after, right];
  if (next < 1 || after === before) return right;
  return left + ((at - before) / (after - before)) * (right - left);
}
