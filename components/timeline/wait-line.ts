/** The room that the button at the beginning of a long wait takes. */
export const buttonRoom = 26;

/** A waiting line from `from` to `to` at height `y`; where there is a button, at `button`, it is left out. */
export const waitLine = (from: number, to: number, y: number, button: number | null): string =>
  button === null
    ? `M${from} ${y}H${to}`
    : `M${from} ${y}H${Math.max(from, button)}M${Math.min(to, button + buttonRoom)} ${y}H${to}`;
