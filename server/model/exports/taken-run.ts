import type { Scenario } from '#engine';
import type { RoomFacts } from '../room-facts';
import type { RunTimeline } from '../run-timeline';

/** One run to take along: its events, the room they belong to, and the scenario that brings it about. */
export interface TakenRun {
  readonly scenario: Scenario;
  readonly room: RoomFacts;
  readonly timeline: RunTimeline;
}
