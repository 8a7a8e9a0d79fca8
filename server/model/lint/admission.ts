import { assumptions, type Micros, type ScheduledAct, sources } from '#engine';
import { qualifierExists } from '#engine/check-function-config';
import { inspectPayload } from '#engine/payload';
import { payloadLimit } from './act-fault';
import { plainQualifier } from './code-of';
import type { Epoch, SentAct, SettingsCourse } from './settings-course';

/** Why the Invoke API refuses a call. */
export type Refusal =
  | 'denied'
  | 'payloadTooLarge'
  | 'unknownFunction'
  | 'unknownQualifier'
  | 'notJson';

/** Those, and Lambda’s own faults, which are no fault of the scenario. */
type Stop = Refusal | 'serviceFaults';

export interface Admission {
  /** Why the first call is refused. */
  readonly refusals: readonly Refusal[];
  /** Why no call ever reaches the function; none if one may. */
  readonly stops: readonly Stop[];
}

/** How the Invoke API meets an act. */
export function admissionOf({ act }: SentAct, { functions }: SettingsCourse): Admission {
  const epochs = (functions.get(act.functionName) ?? []).filter(({ to }) => to > act.at);
  const checkedAt = firstCheckOf(act);
  const first = epochs.filter(({ from, to }) => from < checkedAt && checkedAt <= to);
  const { client, serviceFaults, source } = act;
  const again =
    client !== null || serviceFaults > 0 || sources[source].repeats?.on.includes('refused');
  const refusals = stopsAmong(act, serviceFaults > 0 ? epochs : first);
  const stops = again ? stopsAmong(act, epochs) : refusals;
  const faulty = serviceFaults >= triesAfterFault(act);
  return { refusals, stops: faulty ? [...stops, 'serviceFaults'] : stops };
}

/** When the Invoke API checks the first call. */
function firstCheckOf({ at, source }: ScheduledAct): Micros {
  const { callTravel, frontDoorLatency, invokeCheck } = assumptions;
  return at + callTravel + (sources[source].frontDoor ? frontDoorLatency : 0) + invokeCheck;
}

/** What a call is refused for that meets one of these settings. */
function stopsAmong(act: ScheduledAct, epochs: readonly Epoch[]): readonly Refusal[] {
  const stops: Refusal[] = [];
  if (!act.callerMayInvoke) stops.push('denied');
  const { bytes, fault } = inspectPayload(act.payload || '{}');
  if (bytes > payloadLimit(act.invocationType)) stops.push('payloadTooLarge');
  const qualifier = plainQualifier(act.qualifier);
  if (epochs.length === 0) stops.push('unknownFunction');
  else if (qualifier !== null && !epochs.some(({ config }) => qualifierExists(config, qualifier))) {
    stops.push('unknownQualifier');
  }
  if (fault !== null) stops.push('notJson');
  return stops;
}

/** How often Lambda is called in all, if each call is answered with a fault of its own. */
function triesAfterFault({ client, source }: SentAct['act']): number {
  if (client !== null) return client.attempts;
  const { repeats } = sources[source];
  return repeats?.on.includes('serviceFault') ? repeats.tries : 1;
}
