import type { Limits } from '#config';
import type { Command, ConfigurationEvent, Micros, Simulation } from '#engine';
import type { Journal } from '#protocol';
import type { JournalStore, RoomMark } from '#store';
import { configBytes, linesBytes, outcomeBytes } from './event-bytes';

type JournalLimits = Pick<Limits, 'journalEntries' | 'journalBytes'>;

export interface JournalWriterOptions {
  readonly store: JournalStore;
  readonly journal: Journal;
  readonly limits: JournalLimits;
  /** Where the room stands when that is written. */
  readonly capture: () => RoomMark;
  /** Hears that the store failed. */
  readonly onFault: (error: unknown) => void;
}

/** Writes a room's commands down, and replaces them by a snapshot whenever they reach their limit. */
export class JournalWriter {
  readonly #store: JournalStore;
  readonly #room: string;
  readonly #limits: JournalLimits;
  readonly #capture: () => RoomMark;
  readonly #onFault: (error: unknown) => void;
  #entries: number;
  #bytes: number;

  constructor({ store, journal, limits, capture, onFault }: JournalWriterOptions) {
    this.#store = store;
    this.#room = journal.header.room;
    this.#limits = limits;
    this.#capture = capture;
    this.#onFault = onFault;
    this.#entries = journal.entries.length;
    this.#bytes = journal.entries.reduce((sum, { command }) => sum + commandBytes(command), 0);
  }

  /** Makes room for one more command. To be called before the command is applied to `simulation`. */
  prepare(simulation: Simulation, settings: () => readonly ConfigurationEvent[]): void {
    if (this.#entries < this.#limits.journalEntries && this.#bytes < this.#limits.journalBytes) {
      return;
    }
    this.#entries = 0;
    this.#bytes = 0;
    const base = { simulation: simulation.snapshot(), settings: settings() };
    this.#store.compact(this.#room, base).catch(this.#onFault);
  }

  /** Resolves once the command is written: only then may it be acknowledged. */
  write(at: Micros, command: Command): Promise<void> {
    this.#entries += 1;
    this.#bytes += commandBytes(command);
    const written = this.#store.append(this.#room, { at, command });
    written.catch(this.#onFault);
    void this.mark();
    return written;
  }

  /**
   * Keeps where the room stands, with all that was written so far; resolves once that is done. Null if the store does not
   * outlive the process: then there is nothing to wait for.
   */
  mark(): Promise<void> | null {
    if (!this.#store.durable) return null;
    const marked = this.#store.mark(this.#room, this.#capture);
    marked.catch(this.#onFault);
    return marked;
  }
}

function commandBytes(command: Command): number {
  if (command.type === 'act') return command.payload?.length ?? 0;
  if (command.type === 'finishInit') return linesBytes(command.lines);
  if (command.type === 'finishAttempt') {
    return linesBytes(command.lines) + outcomeBytes(command.outcome);
  }
  if (command.type !== 'configureFunction') return 0;
  return configBytes(command.config) + (command.note?.length ?? 0);
}
