import type { Command, Micros, ScheduledChange, Simulation } from '#engine';
import type { Standing } from '#protocol';

/** What a room moves through time: its simulation, with settings that are made on the way. */
export type Course = Pick<Simulation, 'now' | 'openRuns' | 'advance' | 'nextAt' | 'nextEndsWait'>;

/** A planned change and since when it is planned: a fork from before that moment knows nothing of it. */
interface PlannedChange extends ScheduledChange {
  readonly plannedAt: Micros;
}

/**
 * Makes the changes of a scenario at their moments, each as a command of its own: a fix that is deployed between two
 * attempts. Time stops at each of them while anything is pending.
 */
export class PlannedChanges implements Course {
  readonly #course: Course;
  readonly #apply: (command: Command) => void;
  #pending: readonly PlannedChange[] = [];
  /** Those that were made, so that a fork from before one of them makes it too. */
  readonly #made: PlannedChange[] = [];

  constructor(course: Course, apply: (command: Command) => void) {
    this.#course = course;
    this.#apply = apply;
  }

  get now(): Micros {
    return this.#course.now;
  }

  get openRuns(): number {
    return this.#course.openRuns;
  }

  /** Plans these in place of all that are pending; their moments are absolute. */
  plan(changes: readonly ScheduledChange[]): void {
    const plannedAt = this.now;
    this.#pending = changes
      .filter(({ at }) => at >= plannedAt)
      .map((change) => ({ ...change, plannedAt }));
  }

  /** All there were, to go on from with `resume`. */
  get planned(): Standing['planned'] {
    const noted = (made: boolean) => (change: PlannedChange) => ({ ...change, made });
    return [...this.#made.map(noted(true)), ...this.#pending.map(noted(false))];
  }

  /** Takes over what a room had planned before it was computed again. */
  resume(planned: Standing['planned']): void {
    const those = (wanted: boolean): readonly PlannedChange[] =>
      planned
        .filter(({ made }) => made === wanted)
        .map(({ at, config, plannedAt }) => ({ at, config, plannedAt }));
    this.#made.push(...those(true));
    this.#pending = those(false);
  }

  /** What was to come at a moment, made since or not. */
  plannedAfter(at: Micros): readonly ScheduledChange[] {
    return [...this.#made, ...this.#pending]
      .filter((change) => change.plannedAt <= at && change.at > at)
      .map(({ at: moment, config }) => ({ at: moment, config }));
  }

  advance({
    until,
    maxTimers = Number.POSITIVE_INFINITY,
  }: {
    readonly until: Micros;
    readonly maxTimers?: number;
  }): number {
    let left = maxTimers;
    for (;;) {
      const next = this.#pending[0];
      if (next === undefined || next.at > until) {
        return this.#course.advance({ until, maxTimers: left });
      }
      left = this.#course.advance({ until: next.at, maxTimers: left });
      if (left === 0) return 0;
      this.#pending = this.#pending.slice(1);
      this.#made.push(next);
      this.#apply({ type: 'configureFunction', config: next.config });
    }
  }

  nextAt(): Micros | null {
    const next = this.#course.nextAt();
    const planned = this.#pending[0]?.at ?? Number.POSITIVE_INFINITY;
    // A change that nothing waits for is no reason for time to pass.
    return next === null ? null : Math.min(next, planned);
  }

  nextEndsWait(): boolean {
    return this.#course.nextEndsWait();
  }
}
