import type { Limits } from '#config';
import type { SimulationEvent } from '#engine';
import type { Frame, Refusal } from '#protocol';
import { FrameBatch } from './frame-batch';
import { refuse } from './refuse';
import { createThrottle, type Throttle } from './throttle';
import type { WallClock } from './wall-clock';

/** What a room tells those who watch it. */
export interface RoomListener {
  readonly frame: (frame: Frame) => void;
  readonly presence: (viewers: number) => void;
}

type AudienceLimits = Pick<
  Limits,
  'viewersPerRoom' | 'framesPerSecond' | 'frameEvents' | 'frameBytes'
>;

export interface AudienceOptions {
  readonly clock: WallClock;
  readonly limits: AudienceLimits;
  /** The rest of a frame, asked for when it is sent. */
  readonly standing: () => Pick<Frame, 'lastSeq' | 'clock'>;
  /** Resolves once what a frame tells is safe; null: it is. */
  readonly recorded: () => Promise<void> | null;
}

const presenceMs = 1_000;

/** Those who watch a room: how many, and what they are told, a bounded frame at a time. */
export class Audience {
  readonly #limits: AudienceLimits;
  readonly #standing: AudienceOptions['standing'];
  readonly #recorded: AudienceOptions['recorded'];
  readonly #batch: FrameBatch;
  readonly #frames: Throttle;
  readonly #presence: Throttle;
  #viewers = 0;
  /** One for the whole room: what it is told is the same for all viewers. */
  listener: RoomListener | null = null;

  constructor({ clock, limits, standing, recorded }: AudienceOptions) {
    this.#limits = limits;
    this.#standing = standing;
    this.#recorded = recorded;
    this.#batch = new FrameBatch({ maxEvents: limits.frameEvents, maxBytes: limits.frameBytes });
    this.#frames = createThrottle(clock, 1_000 / limits.framesPerSecond, () => this.#sendFrame());
    this.#presence = createThrottle(clock, presenceMs, () =>
      this.listener?.presence(this.#viewers),
    );
  }

  get viewers(): number {
    return this.#viewers;
  }

  enter(): Refusal | null {
    if (this.#viewers >= this.#limits.viewersPerRoom) {
      const message = `The room is full: ${this.#viewers} are watching. Try again later.`;
      return refuse('tooMany', message);
    }
    this.#viewers += 1;
    this.#presence.request();
    return null;
  }

  leave(): void {
    this.#viewers -= 1;
    this.#presence.request();
  }

  /** Puts an event into the next frame. Costs nothing while nobody watches. */
  tell(event: SimulationEvent): void {
    if (this.#viewers === 0) return;
    this.#batch.add(event);
    this.#frames.request();
  }

  /** Asks for a frame because the clock goes on differently. */
  tellClock(): void {
    if (this.#viewers > 0) this.#frames.request();
  }

  close(): void {
    this.#frames.cancel();
    this.#presence.cancel();
  }

  #sendFrame(): void {
    const frame = { ...this.#batch.take(), ...this.#standing() };
    const recorded = this.#recorded();
    if (recorded === null) this.listener?.frame(frame);
    // What could not be written never happened, so nobody is told.
    else
      recorded.then(
        () => this.listener?.frame(frame),
        () => {},
      );
  }
}
