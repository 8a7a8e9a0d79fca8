import type { Micros } from '#engine';
import type { Course } from './planned-changes';

/**
 * A course that knows where its transport is to pause: marks since the start of the newest run. It only says where they
 * are; whoever jumps passes them.
 */
export class Stops implements Course {
  readonly #course: Course;
  readonly #startedAt: () => Micros | null;
  #marks: readonly Micros[] = [];

  constructor(course: Course, startedAt: () => Micros | null) {
    this.#course = course;
    this.#startedAt = startedAt;
  }

  set marks(marks: readonly Micros[]) {
    this.#marks = [...marks].sort((a, b) => a - b);
  }

  /** The next moment to pause at; null: none is to come. One that is reached is behind. */
  nextStop(): Micros | null {
    const startedAt = this.#startedAt();
    if (startedAt === null) return null;
    const mark = this.#marks.find((moment) => startedAt + moment > this.now);
    return mark === undefined ? null : startedAt + mark;
  }

  get now(): Micros {
    return this.#course.now;
  }

  get openRuns(): number {
    return this.#course.openRuns;
  }

  advance(to: { readonly until: Micros; readonly maxTimers?: number }): number {
    return this.#course.advance(to);
  }

  nextAt(): Micros | null {
    const next = this.#course.nextAt();
    // A mark that nothing waits for is no reason for time to pass.
    return next === null ? null : Math.min(next, this.nextStop() ?? next);
  }

  nextEndsWait(): boolean {
    return this.#course.nextEndsWait();
  }
}
