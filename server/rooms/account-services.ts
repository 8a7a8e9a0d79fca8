import type { Act, Micros, SimulationEvent } from '#engine';
import type { KeptChange } from '#store';

/** What a room's account has besides Lambda: queues, topics and buses that take what Lambda delivers, and invoke. */
export interface AccountServices {
  /**
   * Hears every event while it happens, and must not call the room back. True asks for `react` before anything else
   * happens.
   */
  observe(event: SimulationEvent): boolean;
  /** Starts what follows from the events that asked for it, at the very moment they happened. */
  react(start: (act: Act) => void): void;
  /** Virtual time moved, or may have: to be answered without moving it. */
  moved(now: Micros): void;
  /**
   * Until when somebody outside holds something that the clock must not jump past, as a message in flight: it runs 1:1 so
   * long. Null while nobody does.
   */
  heldUntil(now: Micros): Micros | null;
  /** What has changed since it was asked last, of what is to be kept with the room: `Room.kept` has it in the end. */
  changes(): readonly KeptChange[];
  /** Requests that wait for an answer. */
  readonly waiting: number;
  close(): void;
}
