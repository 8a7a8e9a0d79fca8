import type { SimulationEvent } from '#engine';
import type { RunFold } from './run-fold';

/** Keeps which events of a run Lambda’s queue holds: new ones, copies, and those that wait there to be tried again. */
export function foldQueue(fold: RunFold, event: SimulationEvent): void {
  switch (event.type) {
    case 'event.queued':
      fold.held.set(event.invocation, { acceptedAt: event.at, inQueue: true });
      break;
    case 'event.duplicated':
      // It is the same event, so it is as old.
      fold.held.set(event.copy, {
        acceptedAt: fold.held.get(event.invocation)?.acceptedAt ?? event.at,
        inQueue: true,
      });
      break;
    case 'retry.scheduled':
    case 'event.throttled':
    case 'event.systemFault':
      move(fold, event.invocation, true);
      break;
    case 'environment.initializing':
    case 'attempt.started':
    case 'event.givenUp':
      move(fold, event.invocation, false);
      break;
    default:
      break;
  }
}

function move({ held }: RunFold, invocation: number, inQueue: boolean): void {
  const known = held.get(invocation);
  if (known !== undefined && known.inQueue !== inQueue) {
    held.set(invocation, { ...known, inQueue });
  }
}
