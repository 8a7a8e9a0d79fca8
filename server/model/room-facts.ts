import type { Account } from '#engine';

/** What every rendering of a room's events needs to know about the room. */
export interface RoomFacts {
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  readonly account: Account;
}
