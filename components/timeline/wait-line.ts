/** The room that the button at the beginning of a long wait takes. */
export const buttonRoom = 26;

/** A waiting line from `from` to `to` at height `y`; a long one begins after its button. */
export const waitLine = (from: number, to: number, y: number, withButton: boolean): string =>
  `M${withButton ? Math.min(to, from + buttonRoom) : from} ${y}H${to}`;
