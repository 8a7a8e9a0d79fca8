import type { WallClock } from './wall-clock';

/** When a room was last used, and who needs it though nobody watches it. */
export class RoomUse {
  readonly #clock: Pick<WallClock, 'now'>;
  #keepers = 0;
  #lastAt: number;

  constructor(clock: Pick<WallClock, 'now'>) {
    this.#clock = clock;
    this.#lastAt = clock.now();
  }

  /** Milliseconds since 1970. */
  get lastAt(): number {
    return this.#lastAt;
  }

  get isKept(): boolean {
    return this.#keepers > 0;
  }

  touch(): void {
    this.#lastAt = this.#clock.now();
  }

  /** Keeps the room until the returned function is called. */
  keep(): () => void {
    this.#keepers += 1;
    return () => {
      this.#keepers -= 1;
      this.touch();
    };
  }
}
