import type { Limits } from '#config';
import type { Micros, ScheduledChange } from '#engine';
import type { Journal, Pace, Standing } from '#protocol';
import type { JournalStore } from '#store';
import type { WallClock } from './wall-clock';

/** What a room is made from, and how its time passes at first. */
export interface RoomOptions {
  readonly journal: Journal;
  readonly store: JournalStore;
  readonly clock: WallClock;
  readonly limits: Limits;
  readonly pace: Pace;
  readonly playing: boolean;
  /** Whether virtual time goes on 1:1 while nothing is pending; else it stands, so that runs are reproducible. */
  readonly flowsWhenIdle: boolean;
  /** Whether the room plays on at pace auto some time after its last viewer left, so that no client waits for ever. */
  readonly resumesUnwatched: boolean;
  /** Where virtual time stands after the journal: a fork begins between two commands. */
  readonly startAt?: Micros;
  /** Where it stood when it was last kept; it goes on from there once it is started. */
  readonly standing?: Standing | null;
  /** What its services left with it, by name. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Settings made on the way, in the order of their absolute moments. */
  readonly changes?: readonly ScheduledChange[];
}
