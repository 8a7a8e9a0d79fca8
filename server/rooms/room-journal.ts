import type { Limits } from '#config';
import type { Command, ConfigurationEvent, Micros, Simulation } from '#engine';
import type { Journal, Refusal } from '#protocol';
import { type JournalStore, type RoomMark, StoreError } from '#store';
import { JournalWriter } from './journal-writer';
import { refuse } from './refuse';
import type { WallClock } from './wall-clock';

interface RoomJournalOptions {
  readonly store: JournalStore;
  readonly journal: Journal;
  readonly clock: Pick<WallClock, 'now'>;
  readonly limits: Pick<Limits, 'journalEntries' | 'journalBytes' | 'markMs'>;
  /** Where the room stands now. */
  readonly capture: () => RoomMark;
}

/** A room's journal with the marks of where it stands; once the store failed, what happens in the room is refused. */
export class RoomJournal {
  readonly #writer: JournalWriter;
  readonly #clock: Pick<WallClock, 'now'>;
  readonly #markMs: number;
  readonly #capture: () => RoomMark;
  #markedAt: number;
  /** Where the room stood when it was closed. */
  #lastMark: RoomMark | null = null;
  /** What the journal holds is no longer what happened. */
  #broken: Refusal | null = null;

  constructor({ store, journal, clock, limits, capture }: RoomJournalOptions) {
    this.#clock = clock;
    this.#markMs = limits.markMs;
    this.#capture = capture;
    this.#markedAt = clock.now();
    this.#writer = new JournalWriter({
      store,
      journal,
      limits,
      capture: () => this.#mark(),
      onFault: (error) => this.#break(error),
    });
  }

  /** Why what happens can no longer be written down; null: it can. */
  get broken(): Refusal | null {
    return this.#broken;
  }

  /** Makes room for one more command. To be called before the command is applied to `simulation`. */
  prepare(simulation: Simulation, settings: () => readonly ConfigurationEvent[]): void {
    this.#writer.prepare(simulation, settings);
  }

  /** Begins to write a command down; resolves once it may be acknowledged. */
  write(at: Micros, command: Command): Promise<void> {
    return this.#writer.write(at, command);
  }

  /** Keeps where the room stands; null: nothing outlives the process, so there is nothing to wait for. */
  mark(): Promise<void> | null {
    return this.#writer.mark();
  }

  /** What nobody was told may be computed again, but not for long. */
  markIfDue(): void {
    if (this.#clock.now() - this.#markedAt < this.#markMs) return;
    this.#markedAt = this.#clock.now();
    void this.mark();
  }

  /** Resolves once everything that happened so far is safe, and may be told: with null, or why it cannot be. */
  async recorded(): Promise<Refusal | null> {
    try {
      await this.mark();
    } catch {
      return this.#broken;
    }
    return this.#broken;
  }

  /** Resolves once this is safe: with null, or why it cannot be. */
  async refusalOf(written: Promise<void>): Promise<Refusal | null> {
    try {
      await written;
    } catch {
      return this.#broken ?? brokenRoom(null);
    }
    return null;
  }

  /** Marks where the room stands for the last time; what fails from now on concerns nobody. */
  close(): void {
    this.#lastMark = this.#mark();
    void this.mark();
  }

  #mark(): RoomMark {
    if (this.#lastMark) return this.#lastMark;
    this.#markedAt = this.#clock.now();
    return this.#capture();
  }

  #break(error: unknown): void {
    if (this.#broken !== null || this.#lastMark !== null) return;
    this.#broken = brokenRoom(error instanceof StoreError ? error : null);
    console.error(error);
  }
}

const brokenRoom = (fault: StoreError | null): Refusal =>
  refuse(
    'notAllowed',
    `The journal of this room cannot be written any more. ${fault?.message ?? 'Restart the server, or open a fresh room.'}`,
  );
