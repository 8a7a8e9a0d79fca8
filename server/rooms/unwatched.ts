import type { Limits } from '#config';
import type { Playback } from './playback';
import type { WallClock } from './wall-clock';

interface UnwatchedOptions {
  readonly playback: Playback;
  readonly viewers: () => number;
  readonly clock: WallClock;
  readonly limits: Pick<Limits, 'unwatchedMs'>;
  /** Whether the room plays on some time after its last viewer left, so that no client waits for ever. */
  readonly resumes: boolean;
}

/** What becomes of a room's time when nobody watches it any more. */
export class Unwatched {
  readonly #options: UnwatchedOptions;
  #cancelResume = () => {};
  #cancelRest = () => {};

  constructor(options: UnwatchedOptions) {
    this.#options = options;
  }

  /** After a restart those who watched before come back one by one: until then time goes on as if they did. */
  expectViewers(): void {
    const { playback, viewers, clock, limits } = this.#options;
    this.#cancelRest = clock.setTimer(limits.unwatchedMs, () => {
      playback.watched = viewers() > 0;
    });
  }

  /** Somebody came or left. */
  changed(): void {
    const { playback, viewers, resumes } = this.#options;
    playback.watched = viewers() > 0;
    if (viewers() === 0 && resumes) this.#resumeSoon();
  }

  close(): void {
    this.#cancelResume();
    this.#cancelRest();
  }

  /** A reload leaves and comes back: it must not undo a pause. */
  #resumeSoon(): void {
    const { playback, viewers, clock, limits } = this.#options;
    this.#cancelResume();
    this.#cancelResume = clock.setTimer(limits.unwatchedMs, () => {
      // Pace `manual` belongs to a test that drives the clock and may well do so without a page.
      if (viewers() > 0 || playback.clock().pace.kind === 'manual') return;
      playback.set({ playing: true, pace: { kind: 'auto' } });
    });
  }
}
