/** A waiting line from `from` to `to` at height `y`, broken by a zig-zag in the middle because time is left out. */
export function brokenLine(from: number, to: number, y: number): string {
  const middle = (from + to) / 2;
  return to - from < 32
    ? `M${from} ${y}H${to}`
    : `M${from} ${y}H${middle - 10}l4-6 6 12 6-12 4 6H${to}`;
}
