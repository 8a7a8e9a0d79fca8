import type { Act, FunctionConfig, Micros, SimulationEvent } from '#engine';

/** What a fork makes different. Both null: nothing, so that its future is the original's. */
export interface ForkChange {
  /** The function's settings from the moment of the fork on. */
  readonly config: FunctionConfig | null;
  /** In place of the run's own call; the fork then begins where that was sent. */
  readonly act: Act | null;
}

/** Where a room was forked from, as its maker is told. */
export interface ForkOrigin {
  readonly room: string;
  readonly run: number;
  /** Where the fork begins, in the virtual time of both rooms. */
  readonly at: Micros;
  /** The run's call and settings as the room had them. */
  readonly act: Act;
  readonly startedAt: Micros;
  /**
   * The original's own events to the end of the run, whether the room has come that far or not, with those of its
   * account before; `complete` is false if the run goes on for longer than is worked out.
   */
  readonly original: readonly SimulationEvent[];
  readonly complete: boolean;
}
