import { monoWidth } from '#model/map/text-width';

export interface PlacedLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** Pixels between a bar and its label. */
export const labelGap = 7;

/** A bar's label and where it stands: at its right end, or at its left where the right has no room. */
export function placeBarLabel(
  label: string,
  bar: { readonly left: number; readonly right: number },
  plot: { readonly left: number; readonly right: number },
  size: number,
): PlacedLabel & { readonly text: string } {
  const width = monoWidth(label, size);
  const right = plot.right - bar.right - labelGap;
  const left = bar.left - labelGap - plot.left;
  const atRight = width <= right || (width > left && right >= left);
  const characters = Math.floor(Math.max(0, atRight ? right : left) / monoWidth('0', size));
  const text = label.length <= characters ? label : `${label.slice(0, characters - 1).trimEnd()}…`;
  return atRight
    ? { text, x: bar.right + labelGap, anchor: 'start' }
    : { text, x: bar.left - labelGap, anchor: 'end' };
}
