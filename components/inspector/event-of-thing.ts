import type { SimulationEvent } from '#engine';
import type { RunState, StationId } from '#model';
import type { ThingId } from '#model/thing';

/**
 * The event by which a thing of a run is explained, by its number: itself, the newest of an attempt, the one that began a
 * wait, the newest at a station. Null for a thing that these events know nothing of.
 */
export function eventOfThing(
  thing: ThingId,
  events: readonly SimulationEvent[],
  { attempts, waits }: Pick<RunState, 'attempts' | 'waits'>,
): number | null {
  const { kind = '', rest = '' } = /^(?<kind>\w+)-(?<rest>.+)$/.exec(thing)?.groups ?? {};
  const isIt = (event: SimulationEvent): boolean => {
    switch (kind) {
      case 'event':
        return event.seq === Number(rest);
      case 'station':
        return stationOf(event) === rest;
      case 'attempt': {
        const attempt = attempts[Number(rest) - 1];
        return (
          'attempt' in event &&
          event.type !== 'retry.scheduled' &&
          event.invocation === attempt?.invocation &&
          event.attempt === attempt.attempt
        );
      }
      case 'wait': {
        const wait = waits[Number(rest) - 1];
        return (
          event.run > 0 &&
          'delay' in event &&
          'until' in event &&
          event.at === wait?.from &&
          event.until === wait.until
        );
      }
      default:
        return false;
    }
  };
  return events.findLast(isIt)?.seq ?? null;
}

/** Where on the map an event happens; null for one that has no place there. */
function stationOf(event: SimulationEvent): StationId | null {
  switch (event.type) {
    case 'call.sent':
    case 'call.sentAgain':
    case 'call.repeatScheduled':
    case 'call.abandoned':
    case 'client.timedOut':
      return 'caller';
    case 'frontDoor.forwarded':
    case 'frontDoor.timedOut':
    case 'frontDoor.answered':
      return 'frontdoor';
    case 'invoke.answered':
      return event.refusal === null && event.status !== 204 ? 'api' : 'denied';
    case 'invoke.received':
    case 'invoke.chained':
      return 'api';
    case 'event.queued':
    case 'event.duplicated':
    case 'event.throttled':
    case 'event.systemFault':
      return 'queue';
    case 'retry.scheduled':
      return event.attempt === 2 ? 'wait1' : 'wait2';
    case 'function.configured':
    case 'alias.resolved':
    case 'environment.initializing':
    case 'environment.initialized':
    case 'environment.reset':
    case 'attempt.started':
    case 'attempt.finished':
    case 'leftWork.resumed':
    case 'leftWork.finished':
    case 'leftWork.frozen':
      return 'function';
    case 'event.succeeded':
      return 'success';
    case 'destination.delivered':
      return event.condition === 'Success' ? 'success' : 'dlq';
    case 'deadLetter.delivered':
    case 'deadLetter.failed':
    case 'destination.failed':
    case 'sourceDeadLetter.delivered':
    case 'sourceDeadLetter.failed':
      return 'dlq';
    case 'event.lost':
      return 'lost';
    case 'event.givenUp':
    case 'run.ended':
    case 'account.configured':
    case 'target.configured':
    case 'target.deleted':
    case 'function.deleted':
    case 'provisioned.allocating':
    case 'provisioned.ready':
    case 'provisioned.failed':
    case 'environment.expired':
      return null;
    default:
      return event satisfies never;
  }
}
