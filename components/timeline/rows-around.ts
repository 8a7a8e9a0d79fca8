/** So many rows are drawn at most: a run of thousands of events would make a page that no browser scrolls well. */
const shownAtMost = 300;

/** The rows to draw of a long list: those around the place of the moment. `from` of them stand before the first. */
export function rowsAround<T>(
  rows: readonly T[],
  place: number,
): { readonly shown: readonly T[]; readonly from: number } {
  if (rows.length <= shownAtMost) return { shown: rows, from: 0 };
  const from = Math.min(Math.max(0, place - shownAtMost / 2), rows.length - shownAtMost);
  return { shown: rows.slice(from, from + shownAtMost), from };
}
