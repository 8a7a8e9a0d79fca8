import type { SimulationEvent } from '#engine';
import type { RoomFacts, RunState, RunTimeline } from '#model';

/** What the inspector shows: one run up to the viewer's moment. */
export interface RunView {
  readonly state: RunState;
  readonly timeline: RunTimeline;
  readonly room: RoomFacts;
  /** The run's events up to the viewer's moment. */
  readonly events: readonly SimulationEvent[];
}
