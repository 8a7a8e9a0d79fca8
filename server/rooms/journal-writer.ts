import type { Limits } from '#config';
import type { Command, Micros, Simulation } from '#engine';
import type { JournalStore } from '#store';
import { configBytes, linesBytes, outcomeBytes } from './event-bytes';

type JournalLimits = Pick<Limits, 'journalEntries' | 'journalBytes'>;

/** Writes a room's commands down, and replaces them by a snapshot whenever they reach their limit. */
export class JournalWriter {
  readonly #store: JournalStore;
  readonly #room: string;
  readonly #limits: JournalLimits;
  #entries: number;
  #bytes = 0;

  constructor(store: JournalStore, room: string, limits: JournalLimits, entries: number) {
    this.#store = store;
    this.#room = room;
    this.#limits = limits;
    this.#entries = entries;
  }

  /** Makes room for one more command. To be called before the command is applied to `simulation`. */
  prepare(simulation: Simulation): Promise<void> | null {
    if (this.#entries < this.#limits.journalEntries && this.#bytes < this.#limits.journalBytes) {
      return null;
    }
    this.#entries = 0;
    this.#bytes = 0;
    return this.#store.compact(this.#room, simulation.snapshot());
  }

  /** Resolves once the command is written: only then may it be acknowledged. */
  write(at: Micros, command: Command): Promise<void> {
    this.#entries += 1;
    this.#bytes += commandBytes(command);
    return this.#store.append(this.#room, { at, command });
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
