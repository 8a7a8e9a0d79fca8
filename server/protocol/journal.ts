import type { Command, ConfigurationEvent, Micros, SimulationSnapshot } from '#engine';

/** What a room is made from, besides its commands. */
export interface JournalHeader {
  readonly room: string;
  /** 0 to 4,294,967,295. */
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
}

/** One obeyed command and the virtual moment it took effect. */
export interface JournalEntry {
  readonly at: Micros;
  readonly command: Command;
}

/** What a room's first commands led to, in place of them. */
export interface JournalBase {
  readonly simulation: SimulationSnapshot;
  /** The last event of each setting in force then: a viewer who starts anew begins with them. */
  readonly settings: readonly ConfigurationEvent[];
}

/** Everything that came in. Recomputing it gives the room's events again, bit for bit. */
export interface Journal {
  readonly header: JournalHeader;
  /** Stands for the entries before the first one that is kept; null while all are kept. */
  readonly base: JournalBase | null;
  readonly entries: readonly JournalEntry[];
}
