import type { Limits } from '#config';
import type { Micros, SimulationEvent } from '#engine';
import type { Journal } from '#protocol';
import { KeptEvents } from './kept-events';
import { OpenPayloads } from './open-payloads';
import { Settings } from './settings';

/** What the events of a room have told so far: the newest of them, what exists in its account, and what is open. */
export class RoomPast {
  readonly events: KeptEvents;
  readonly settings: Settings;
  readonly openPayloads = new OpenPayloads();
  #newestRun: { readonly run: number; readonly startedAt: Micros } | null = null;

  /** `base` is where the journal begins; null: with an empty account. */
  constructor(base: Journal['base'], limits: Limits) {
    this.settings = new Settings(limits, base?.simulation.state ?? null);
    this.events = new KeptEvents({
      maxEvents: limits.keptEvents,
      maxBytes: limits.keptEventBytes,
      lastSeq: base?.simulation.state.eventCount ?? 0,
      settings: base?.settings ?? [],
    });
  }

  /** The newest run and when its call was sent; null before the first. */
  get newestRun(): { readonly run: number; readonly startedAt: Micros } | null {
    return this.#newestRun;
  }

  observe(event: SimulationEvent): void {
    this.events.add(event);
    this.openPayloads.observe(event);
    if (event.run === 0) this.settings.observe(event);
    else if (event.run > (this.#newestRun?.run ?? 0)) {
      this.#newestRun = { run: event.run, startedAt: event.at };
    }
  }
}
