import type { InvocationType, Micros, Target } from '#engine';
import { type Admission, admissionOf } from './admission';
import { codeOf, codesFor, isAlwaysCut, plainQualifier } from './code-of';
import type { Epoch, SentAct, SettingsCourse } from './settings-course';

/** A call that may reach a function, or one that certainly does not: then `stops` says why. */
export interface Call extends Admission {
  readonly functionName: string;
  /** A version's number or an alias; null is `$LATEST`. */
  readonly qualifier: string | null;
  readonly type: InvocationType;
  /** Nothing of it happens earlier. */
  readonly at: Micros;
  /** Null: the function’s code or a destination makes it. */
  readonly sent: SentAct | null;
}

/** All calls of a scenario: those of its acts and those that follow from them. */
export function callsOf(course: SettingsCourse): readonly Call[] {
  const calls: Call[] = course.acts.map((sent) => ({
    functionName: sent.act.functionName,
    qualifier: plainQualifier(sent.act.qualifier),
    type: sent.act.invocationType,
    at: sent.act.at,
    sent,
    ...admissionOf(sent, course),
  }));
  // What follows from a call follows from the earliest one of its kind at the latest: the list grows while it is read.
  for (const call of calls) {
    for (const functionName of chainedBy(call, course)) {
      const known = calls.some(
        ({ sent, functionName: name, at }) =>
          sent === null && name === functionName && at <= call.at,
      );
      if (known) continue;
      calls.push({ ...chained, functionName, at: call.at });
    }
  }
  return calls;
}

/** A call that code or a destination makes: nothing refuses it. */
const chained = { qualifier: null, type: 'Event', sent: null, refusals: [], stops: [] } as const;

/** The functions that may be invoked because of this call. */
function chainedBy(call: Call, { functions }: SettingsCourse): readonly string[] {
  const epochs = (functions.get(call.functionName) ?? []).filter(({ to }) => to > call.at);
  if (call.stops.length > 0 || call.type === 'DryRun') return [];
  const names = epochs
    .filter(isOn)
    .flatMap(({ config }) => codesFor(config, call.qualifier).map((key) => codeOf(config, key)))
    .flatMap((code) =>
      code?.behaviour.kind === 'invokes' && !isAlwaysCut(code) ? [code.behaviour.functionName] : [],
    );
  if (call.type === 'RequestResponse') return names;
  const targets: (Target | null | undefined)[] = epochs.flatMap(({ config }) => {
    const settings = blockOf(config, call.qualifier);
    return [settings?.onSuccess, settings?.onFailure];
  });
  return [...names, ...targets.flatMap((to) => (to?.kind === 'lambda' ? [to.name] : []))];
}

/** The settings for asynchronous events that a qualifier has of its own; undefined: AWS's defaults. */
export const blockOf = (config: Epoch['config'], qualifier: string | null) =>
  qualifier === null
    ? config
    : (config.qualifiers.find((one) => one.qualifier === qualifier)?.asynchronous ?? undefined);

/** Whether the function may run at all: reserved concurrency 0 switches it off. */
export const isOn = ({ config }: Pick<Epoch, 'config'>): boolean =>
  config.reservedConcurrency !== 0;

/** Calls that get past the Invoke API's checks to the function, before this moment. */
export const reaching = (calls: readonly Call[], before: Micros): readonly Call[] =>
  calls.filter(({ at, stops, type }) => at < before && stops.length === 0 && type !== 'DryRun');

/** Those of them that wait in the event queue. */
export const queued = (calls: readonly Call[], before: Micros): readonly Call[] =>
  reaching(calls, before).filter(({ type }) => type === 'Event');
