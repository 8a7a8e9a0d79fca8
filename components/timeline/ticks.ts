import type { Micros } from '#engine';
import { monoWidth } from '#model/map/text-width';
import type { Stretch } from '../live/loop';
import { textSize } from './timeline-size';

export interface Tick {
  readonly at: Micros;
  readonly x: number;
  readonly text: string;
}

/** The moments that get a label on the axis: in order, each only if it touches neither the one before nor what is `taken`. */
export function axisTicks(
  moments: readonly Micros[],
  toX: (at: Micros) => number,
  text: (at: Micros) => string,
  right: number,
  size: number,
  taken?: { readonly x: number; readonly width: number },
): readonly Tick[] {
  const ticks: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const at of [...new Set(moments)].toSorted((a, b) => a - b)) {
    const label = text(at);
    const x = toX(at);
    const end = x + monoWidth(label, size);
    if (x < free || end > right || label === ticks.at(-1)?.text) continue;
    if (taken && end + 8 > taken.x && x < taken.x + taken.width + 8) continue;
    ticks.push({ at, x, text: label });
    free = end + 12;
  }
  return ticks;
}

/** How wide the ends of a selection are drawn. */
const handle = 12;

/** Whether the tick’s label would be covered by an end of the selection. */
export function isUnderHandle(
  { x, text }: Tick,
  stretch: Stretch | null,
  toX: (at: Micros) => number,
): boolean {
  if (stretch === null) return false;
  const end = x + monoWidth(text, textSize);
  const [from, to] = [toX(stretch.from), toX(stretch.to)];
  return (end > from - handle && x < from) || (end > to && x < to + handle);
}
