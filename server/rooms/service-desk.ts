import type { Act, Micros, SimulationEvent } from '#engine';
import type { KeptChange } from '#store';
import type { AccountServices } from './account-services';
import { OpenRunEvents } from './open-run-events';

/** Where a room and the other services of its account meet; until they come, nothing is waited for or kept. */
export class ServiceDesk {
  #services: AccountServices | null = null;
  /** Until the services of a room that was computed again know of them. */
  #openRunEvents: OpenRunEvents | null;
  /** The services asked for their turn. */
  #toReact = false;

  constructor({ computedAgain }: { readonly computedAgain: boolean }) {
    this.#openRunEvents = computedAgain ? new OpenRunEvents() : null;
  }

  /** They first hear what exists, and in a room that was computed again what is under way. */
  attach(services: AccountServices, past: readonly SimulationEvent[]): void {
    const known = this.#openRunEvents?.with(past) ?? past.filter(({ run }) => run === 0);
    this.#openRunEvents = null;
    for (const event of known) if (services.observe(event)) this.#toReact = true;
    this.#services = services;
  }

  /** Says whether time must stop here, because something follows from the event. */
  observe(event: SimulationEvent): boolean {
    this.#openRunEvents?.observe(event);
    if (!this.#services?.observe(event)) return false;
    this.#toReact = true;
    return true;
  }

  /** What follows from a delivery begins at its very moment. Says whether anything could. */
  react(start: (act: Act) => void): boolean {
    if (!this.#toReact) return false;
    this.#toReact = false;
    this.#services?.react(start);
    return true;
  }

  moved(now: Micros): void {
    this.#services?.moved(now);
  }

  heldUntil(now: Micros): Micros | null {
    return this.#services?.heldUntil(now) ?? null;
  }

  get waiting(): number {
    return this.#services?.waiting ?? 0;
  }

  changes(): readonly KeptChange[] {
    return this.#services?.changes() ?? [];
  }

  close(): void {
    this.#services?.close();
  }
}
