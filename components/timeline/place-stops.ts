/** Pixels that each stop's button takes along the axis. */
const stopRoom = 26;

/**
 * Middles of the buttons of stops, in their order: each at its moment if there is room, else beside the one before, and
 * none beyond the right end.
 */
export function placeStops(moments: readonly number[], right: number): readonly number[] {
  const placed: number[] = [];
  for (const x of moments) placed.push(Math.max(x, (placed.at(-1) ?? -stopRoom) + stopRoom));
  let limit = right;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - stopRoom;
  }
  return placed;
}
