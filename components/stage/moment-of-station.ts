import type { Micros } from '#engine';
import type { RunState, RunTimeline, StationId } from '#model';
import { eventOfThing } from '../inspector/event-of-thing';

/** When a run was at a station last, as far as it is known; null: never. */
export function momentOfStation(
  { events, run }: RunTimeline,
  state: RunState,
  station: StationId,
): Micros | null {
  const seq = eventOfThing(
    `station-${station}`,
    events.filter((event) => event.run === run),
    state,
  );
  return events.find((event) => event.seq === seq)?.at ?? null;
}
