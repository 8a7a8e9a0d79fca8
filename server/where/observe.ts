import { isFunctionError, type Outcome, type Scenario, type SimulationEvent } from '#engine';
import { type CallerSight, type LogSight, type Observables, sights } from './observables';

/** What can be seen from outside of a run of a scenario, from the events of that run to its end. */
export function observe(
  { functions, acts }: Scenario,
  run: number,
  events: readonly SimulationEvent[],
): Observables {
  const own = events.filter((event) => event.run === run);
  const [settings] = functions;
  const sourceQueue = acts[run - 1]?.sourceDeadLetter;
  return {
    caller: callerSight(own),
    logs: logSight(own),
    deadLetter: queueSight(
      settings?.deadLetter,
      own,
      ({ type }) => type === 'deadLetter.delivered',
    ),
    onFailure: queueSight(
      settings?.onFailure,
      own,
      (event) => event.type === 'destination.delivered' && event.condition !== 'Success',
    ),
    onSuccess: queueSight(
      settings?.onSuccess,
      own,
      (event) => event.type === 'destination.delivered' && event.condition === 'Success',
    ),
    sourceQueue: queueSight(sourceQueue, own, ({ type }) => type === 'sourceDeadLetter.delivered'),
  };
}

function queueSight(
  queue: unknown,
  events: readonly SimulationEvent[],
  arrives: (event: SimulationEvent) => boolean,
) {
  if (queue === null || queue === undefined) return 'none';
  return events.some(arrives) ? 'message' : 'empty';
}

/** The last answer counts: a source or an SDK may have called again. */
function callerSight(events: readonly SimulationEvent[]): CallerSight {
  let sight: string | null = null;
  let byItself = false;
  const abandoned = new Set<number>();
  for (const event of events) {
    switch (event.type) {
      case 'call.sent':
        byItself = event.source !== 'sdk';
        break;
      case 'client.timedOut':
        sight = 'gaveUp';
        abandoned.add(event.invocation);
        break;
      case 'frontDoor.answered': {
        const { status, failed } = event.answer;
        if (status === null) return failed ? 'taskFailed' : 'taskSucceeded';
        return failed ? known(String(status)) : '200';
      }
      case 'invoke.answered':
        // What is invoked in turn, and what comes after the caller gave up, nobody sees.
        if (abandoned.has(event.invocation)) break;
        if (sight === null || sight === 'notHandedOver' || sight === 'gaveUp') {
          sight = byItself
            ? event.refusal === null
              ? 'handedOver'
              : 'notHandedOver'
            : `${event.status}${event.outcome !== null && isFunctionError(event.outcome) ? '-error' : ''}`;
        }
        break;
    }
  }
  return known(sight);
}

function known(sight: string | null): CallerSight {
  const found = sights.caller.find((one) => one === sight);
  if (found === undefined) throw new Error(`Nobody is asked whether the caller saw ${sight}.`);
  return found;
}

function logSight(events: readonly SimulationEvent[]): LogSight {
  const ends = events.flatMap((event) =>
    event.type === 'attempt.finished' ? [event.outcome] : [],
  );
  const last = ends.at(-1);
  if (last === undefined) return 'nothing';
  const once = ends.length === 1;
  if (ends.every((outcome) => !isFunctionError(outcome))) return once ? 'success' : 'successes';
  if (!isFunctionError(last)) return 'recovered';
  const kind = errorSight(last);
  return once ? kind : `${kind}s`;
}

function errorSight({ kind }: Outcome): 'timeout' | 'exit' | 'init' | 'error' {
  switch (kind) {
    case 'timedOut':
      return 'timeout';
    case 'outOfMemory':
    case 'exited':
    case 'uncaught':
    case 'unhandledRejection':
      return 'exit';
    case 'initFailed':
      return 'init';
    default:
      return 'error';
  }
}
