import type { ConfigurationEvent, SimulationEvent, Target } from '#engine';
import { eventBytes } from './event-bytes';

interface KeptEventsOptions {
  readonly maxEvents: number;
  readonly maxBytes: number;
  /** The number of the last event before the first one that is added. */
  readonly lastSeq?: number;
  /** The settings in force then. */
  readonly settings?: readonly ConfigurationEvent[];
}

/** The newest events of a room, bounded in number and bytes, and the settings in force before them. */
export class KeptEvents {
  readonly #maxEvents: number;
  readonly #maxBytes: number;
  /** From `#start` on; the part before is dropped now and then in one go. */
  #events: SimulationEvent[] = [];
  #start = 0;
  #bytes = 0;
  #lastSeq: number;
  /** The last event of each setting among those that are no longer kept. */
  readonly #settings = new Map<string, ConfigurationEvent>();

  constructor({ maxEvents, maxBytes, lastSeq = 0, settings = [] }: KeptEventsOptions) {
    this.#maxEvents = maxEvents;
    this.#maxBytes = maxBytes;
    this.#lastSeq = lastSeq;
    for (const event of settings) remember(this.#settings, event);
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  add(event: SimulationEvent): void {
    this.#events.push(event);
    this.#lastSeq = event.seq;
    this.#bytes += eventBytes(event);
    while (this.#bytes > this.#maxBytes || this.#events.length - this.#start > this.#maxEvents) {
      if (this.#events.length - this.#start <= 1) break;
      this.#drop();
    }
  }

  /**
   * The events after `since`; null asks for all. If some of them are gone, what is kept instead, led by the settings in
   * force: then a viewer starts anew from it. Runs whose beginning is gone are left out.
   */
  after(since: number | null): {
    readonly complete: boolean;
    readonly events: readonly SimulationEvent[];
  } {
    const firstSeq = this.#events[this.#start]?.seq ?? this.#lastSeq + 1;
    if (since !== null && since <= this.#lastSeq && since >= firstSeq - 1) {
      return { complete: true, events: this.#events.slice(this.#start + since - firstSeq + 1) };
    }
    const begun = new Set<number>([0]);
    const events: SimulationEvent[] = [...this.#settings.values()].sort((a, b) => a.seq - b.seq);
    for (let i = this.#start; i < this.#events.length; i += 1) {
      const event = this.#events[i] as SimulationEvent;
      if (event.type === 'call.sent') begun.add(event.run);
      if (begun.has(event.run)) events.push(event);
    }
    return { complete: false, events };
  }

  /** The last event of each setting in force now, in order. */
  settingsNow(): readonly ConfigurationEvent[] {
    const now = new Map(this.#settings);
    for (const event of this.#events.slice(this.#start)) remember(now, event);
    return [...now.values()].sort((a, b) => a.seq - b.seq);
  }

  #drop(): void {
    const event = this.#events[this.#start] as SimulationEvent;
    this.#start += 1;
    this.#bytes -= eventBytes(event);
    remember(this.#settings, event);
    // Payloads make dropped events heavy, so there are never more of them than of those that are kept.
    if (this.#start * 2 > this.#events.length) {
      this.#events = this.#events.slice(this.#start);
      this.#start = 0;
    }
  }
}

function remember(settings: Map<string, ConfigurationEvent>, event: SimulationEvent): void {
  const setting = settingOf(event);
  if (event.type === 'target.deleted') settings.delete(keyOfTarget(event.target));
  if (event.type === 'function.deleted') settings.delete(keyOfFunction(event.functionName));
  if (setting !== null) settings.set(setting, event as ConfigurationEvent);
}

const keyOfTarget = ({ kind, name }: Target): string => `target ${kind} ${name}`;
const keyOfFunction = (name: string): string => `function ${name}`;

function settingOf(event: SimulationEvent): string | null {
  switch (event.type) {
    case 'account.configured':
      return 'account';
    case 'target.configured':
      return keyOfTarget(event.target);
    case 'function.configured':
      return keyOfFunction(event.config.name);
    default:
      return null;
  }
}
