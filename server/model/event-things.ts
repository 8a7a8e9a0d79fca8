import type { RunEvent, SimulationEvent } from '#engine';
import type { RunTimeline } from './run-timeline';
import type { ThingId } from './thing';

/**
 * What each event of a run is about, by its number: the attempt or the wait that it is part of, else the station where it
 * happened. Attempts and waits are counted as `RunState` lists them. Nothing for settings, the end of the run, and what
 * belongs to the invocations that the run caused in turn.
 */
export function eventThings({ events }: RunTimeline): ReadonlyMap<number, ThingId> {
  const things = new Map<number, ThingId>();
  const counts = newCounts();
  for (const event of events) {
    const thing = thingOf(event, counts);
    if (thing !== null) things.set(event.seq, thing);
  }
  return things;
}

interface Counts {
  /** By invocation, the place of its newest attempt in the list, from 1, and which attempt that is. */
  readonly attempts: Map<number, { readonly place: number; readonly attempt: number }>;
  readonly chained: Set<number>;
  readonly givenUp: Set<number>;
  attemptCount: number;
  waitCount: number;
}

const newCounts = (): Counts => ({
  attempts: new Map(),
  chained: new Set(),
  givenUp: new Set(),
  attemptCount: 0,
  waitCount: 0,
});

function thingOf(event: SimulationEvent, counts: Counts): ThingId | null {
  if (event.type === 'invoke.chained') {
    counts.chained.add(event.invocation);
    return event.how === 'code' ? 'station-function' : `station-${event.how}`;
  }
  if ('invocation' in event && counts.chained.has(event.invocation)) {
    if (event.type === 'event.duplicated') counts.chained.add(event.copy);
    return null;
  }
  switch (event.type) {
    case 'environment.initializing':
    case 'attempt.started':
      return begun(event, counts);
    case 'environment.initialized':
    case 'attempt.finished':
    case 'environment.reset':
    case 'leftWork.frozen':
    case 'leftWork.resumed':
    case 'leftWork.finished': {
      const known = counts.attempts.get(event.invocation);
      return known === undefined ? 'station-function' : `attempt-${known.place}`;
    }
    case 'retry.scheduled':
    case 'event.throttled':
    case 'event.systemFault':
    case 'call.repeatScheduled':
      counts.waitCount += 1;
      return `wait-${counts.waitCount}`;
    case 'event.givenUp':
      counts.givenUp.add(event.invocation);
      return 'station-queue';
    case 'destination.delivered':
    case 'destination.failed':
      return counts.givenUp.has(event.invocation) ? 'station-onFailure' : 'station-onSuccess';
    default:
      return stationThing(event.type);
  }
}

/** A cold start and the handler after it are one attempt. */
function begun(
  { invocation, attempt }: { readonly invocation: number; readonly attempt: number },
  counts: Counts,
): ThingId {
  const known = counts.attempts.get(invocation);
  if (known?.attempt === attempt) return `attempt-${known.place}`;
  counts.attemptCount += 1;
  counts.attempts.set(invocation, { place: counts.attemptCount, attempt });
  return `attempt-${counts.attemptCount}`;
}

function stationThing(type: SimulationEvent['type']): ThingId | null {
  switch (type as RunEvent['type']) {
    case 'call.sent':
    case 'call.sentAgain':
    case 'call.abandoned':
    case 'client.timedOut':
      return 'station-caller';
    case 'frontDoor.forwarded':
    case 'frontDoor.timedOut':
    case 'frontDoor.answered':
      return 'station-frontdoor';
    case 'invoke.received':
    case 'invoke.answered':
    case 'alias.resolved':
      return 'station-api';
    case 'event.queued':
    case 'event.duplicated':
      return 'station-queue';
    case 'event.succeeded':
      return 'station-success';
    case 'deadLetter.delivered':
    case 'deadLetter.failed':
      return 'station-dlq';
    case 'event.lost':
      return 'station-lost';
    case 'sourceDeadLetter.delivered':
    case 'sourceDeadLetter.failed':
      return 'station-sourceDlq';
    default:
      return null;
  }
}
