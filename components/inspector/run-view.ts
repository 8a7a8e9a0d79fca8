import type { SimulationEvent } from '#engine';
import type { RunState, RunTimeline } from '#model';
import type { RoomInfo } from '#protocol';

/** What the inspector shows: one run up to the viewer's moment. */
export interface RunView {
  readonly state: RunState;
  readonly timeline: RunTimeline;
  readonly room: RoomInfo;
  /** The run's events up to the viewer's moment. */
  readonly events: readonly SimulationEvent[];
}
