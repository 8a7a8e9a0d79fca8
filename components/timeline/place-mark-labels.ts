import { textWidth } from '#model/map/text-width';
import type { PlacedLabel } from './bar-label';
import { textSize } from './timeline-size';

/** From the middle of a mark to its label. */
const beside = 10;

/** Gives each mark a label at its right, else at its left, else none: no label touches another or a mark. */
export function placeMarkLabels<M extends { readonly x: number; readonly text: string }>(
  marks: readonly M[],
  right: number,
): readonly (M & { readonly label: PlacedLabel | null })[] {
  const inOrder = marks.toSorted((a, b) => a.x - b.x);
  let free = 0;
  return inOrder.map((mark, index) => {
    const { x, text } = mark;
    const width = textWidth(text, textSize);
    const next = inOrder[index + 1]?.x ?? right + beside;
    if (x + beside + width <= next - beside) {
      free = x + beside + width;
      return { ...mark, label: { x: x + beside, anchor: 'start' } };
    }
    const fits = x - beside - width >= free + beside;
    free = x + beside;
    return { ...mark, label: fits ? { x: x - beside, anchor: 'end' } : null };
  });
}
