import type { SimulationEvent } from '#engine';
import { eventBytes } from './event-bytes';

/** The events of the next frame: the newest ones, bounded in number and bytes. */
export class FrameBatch {
  readonly #maxEvents: number;
  readonly #maxBytes: number;
  #events: SimulationEvent[] = [];
  #omitted = 0;

  constructor({ maxEvents, maxBytes }: { readonly maxEvents: number; readonly maxBytes: number }) {
    this.#maxEvents = maxEvents;
    this.#maxBytes = maxBytes;
  }

  add(event: SimulationEvent): void {
    this.#events.push(event);
    // Trimmed in bulk: one event more or less between two frames costs nothing.
    if (this.#events.length > 2 * this.#maxEvents) this.#trim();
  }

  /** Hands out what has gathered and starts anew. */
  take(): { readonly events: readonly SimulationEvent[]; readonly omitted: number } {
    this.#trim();
    const taken = { events: this.#events, omitted: this.#omitted };
    this.#events = [];
    this.#omitted = 0;
    return taken;
  }

  #trim(): void {
    let first = this.#events.length;
    let bytes = 0;
    while (first > 0 && this.#events.length - first < this.#maxEvents) {
      bytes += eventBytes(this.#events[first - 1] as SimulationEvent);
      if (bytes > this.#maxBytes && first < this.#events.length) break;
      first -= 1;
    }
    this.#omitted += first;
    if (first > 0) this.#events = this.#events.slice(first);
  }
}
