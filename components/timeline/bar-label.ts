import { monoWidth } from '../look/text-width';

export interface PlacedLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** Pixels between a bar and its label. */
export const labelGap = 7;

/** Where a bar's label stands: at its right end, or at its left where the right has no room. */
export function placeBarLabel(
  label: string,
  bar: { readonly left: number; readonly right: number },
  plot: { readonly left: number; readonly right: number },
  size: number,
): PlacedLabel {
  const width = monoWidth(label, size);
  const fitsRight = bar.right + labelGap + width <= plot.right;
  const fitsLeft = bar.left - labelGap - width >= plot.left;
  return fitsRight || !fitsLeft
    ? { x: bar.right + labelGap, anchor: 'start' }
    : { x: bar.left - labelGap, anchor: 'end' };
}
