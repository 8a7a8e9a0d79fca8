import type { SimulationEvent } from '#engine';
import { requestIdOf } from './identity';

/**
 * The request id of each invocation among these events. The queue's second delivery of an event has that of the first, so
 * the events must reach back to where the copy was made.
 */
export function requestIdsOf(
  seed: number,
  events: readonly SimulationEvent[],
): (invocation: number) => string {
  const originals = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'event.duplicated') originals.set(event.copy, event.invocation);
  }
  return (invocation) => requestIdOf(seed, originals.get(invocation) ?? invocation);
}
