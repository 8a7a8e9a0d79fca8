/** A waiting line from `from` to `to` at height `y`, broken by a zig-zag in the middle where time was left out. */
export function waitLine(from: number, to: number, y: number, broken: boolean): string {
  const middle = (from + to) / 2;
  return !broken || to - from < 32
    ? `M${from} ${y}H${to}`
    : `M${from} ${y}H${middle - 10}l4-6 6 12 6-12 4 6H${to}`;
}
