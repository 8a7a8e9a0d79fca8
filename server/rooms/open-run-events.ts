import type { SimulationEvent } from '#engine';

/** The events of runs that have not ended: what is under way while a room is computed again. */
export class OpenRunEvents {
  readonly #events = new Map<number, SimulationEvent[]>();

  observe(event: SimulationEvent): void {
    if (event.run === 0) return;
    if (event.type === 'run.ended') this.#events.delete(event.run);
    else if (event.type === 'call.sent') this.#events.set(event.run, [event]);
    else this.#events.get(event.run)?.push(event);
  }

  /** These and the others, each once and in order. */
  with(others: readonly SimulationEvent[]): readonly SimulationEvent[] {
    const all = new Map<number, SimulationEvent>();
    for (const events of [others, ...this.#events.values()]) {
      for (const event of events) all.set(event.seq, event);
    }
    return [...all.values()].sort((a, b) => a.seq - b.seq);
  }
}
