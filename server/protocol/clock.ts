import type { Micros } from '#engine';

/**
 * How virtual time passes in a room. `story`: every wait costs about a second, every step is long enough to read.
 * `instant`: as fast as it computes. `manual`: only by `advance`; with `answersCallers` also as far as it takes to answer
 * a client that waits. `auto`: story while somebody watches, else instant. `rate`: virtual seconds per second of wall
 * time, 0.25 to 600.
 */
export type Pace =
  | { readonly kind: 'story' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'manual'; readonly answersCallers?: boolean | undefined }
  | { readonly kind: 'auto' }
  | { readonly kind: 'rate'; readonly rate: number };

/**
 * Everything a viewer needs to know the room's virtual time until the next clock arrives:
 * `min(until, at + ratePerMs × (serverNow − wallAt))`.
 */
export interface Clock {
  /** Rises with every change of the transport: play, pause, pace, skip. */
  readonly revision: number;
  readonly at: Micros;
  /** Virtual microseconds per millisecond of wall time; 0 while it stands. */
  readonly ratePerMs: number;
  /** Virtual time does not pass beyond this without a new clock; null: nothing is due. */
  readonly until: Micros | null;
  /** The server's wall clock, milliseconds since 1970, at `at`. */
  readonly wallAt: number;
  readonly playing: boolean;
  readonly pace: Pace;
  /** No accepted event, attempt, delivery or caller is pending. */
  readonly settled: boolean;
}
