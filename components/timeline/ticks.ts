import type { Micros } from '#engine';
import { monoWidth } from '../look/text-width';

export interface Tick {
  readonly at: Micros;
  readonly x: number;
  readonly text: string;
}

/** The moments that get a label on the axis: in order, each only if it does not touch the one before. */
export function axisTicks(
  moments: readonly Micros[],
  toX: (at: Micros) => number,
  text: (at: Micros) => string,
  right: number,
  size: number,
): readonly Tick[] {
  const ticks: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const at of [...new Set(moments)].toSorted((a, b) => a - b)) {
    const label = text(at);
    const x = toX(at);
    const end = x + monoWidth(label, size);
    if (x < free || end > right || label === ticks.at(-1)?.text) continue;
    ticks.push({ at, x, text: label });
    free = end + 12;
  }
  return ticks;
}
