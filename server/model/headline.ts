import type { LifeState } from './life-state';

/** The first truth: what the caller saw. */
export interface CallerHeadline {
  /** Null before there is an answer. */
  readonly status: number | null;
  /** Follows the status: "Accepted, empty". */
  readonly text: string;
  /** "after 38 ms, then hung up". */
  readonly detail: string;
}

/** The second truth: what became of the event or call. */
export interface FateHeadline {
  /** The part to stress: "Failed three times". */
  readonly stress: string;
  /** The rest of it, maybe empty: "now a dead letter". */
  readonly rest: string;
  /** Both: "Failed three times, now a dead letter". */
  readonly text: string;
  readonly detail: string;
  readonly state: LifeState;
}
