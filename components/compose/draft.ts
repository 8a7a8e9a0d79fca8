import type {
  Account,
  Act,
  FunctionConfig,
  InvocationType,
  Micros,
  Scenario,
  ScheduledAct,
  SourceId,
  Target,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';

/** What stands before and after the one in focus. */
interface Around<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** What the composer holds: a whole scenario, with one function and one call of it in the form. */
export interface Draft {
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  readonly account: Account;
  readonly targets: readonly Target[];
  /** The function in focus. Always within Lambda's bounds: a field keeps its own text until it is. */
  readonly config: FunctionConfig;
  /** The other functions of the scenario, which the form leaves alone. */
  readonly functions: Around<FunctionConfig>;
  /** The function that the call in focus goes to, which need not be the one in focus. */
  readonly functionName: string;
  readonly source: SourceId;
  readonly invocationType: InvocationType;
  /** JSON text of the event; null: the source builds its own. */
  readonly payload: string | null;
  readonly callerMayInvoke: boolean;
  /** What may go wrong around the call. */
  readonly around: Omit<
    Act,
    'source' | 'invocationType' | 'functionName' | 'payload' | 'callerMayInvoke'
  >;
  /** When the call in focus is made. */
  readonly at: Micros;
  /** The other calls of the scenario, which the form leaves alone. */
  readonly acts: Around<ScheduledAct>;
  readonly changes: Scenario['changes'];
}

/** The composed call as the engine takes it. */
export const actOf = ({
  source,
  invocationType,
  functionName,
  payload,
  callerMayInvoke,
  around,
}: Draft): Act => ({
  ...around,
  source,
  invocationType,
  functionName,
  payload,
  callerMayInvoke,
});

/** All functions of the scenario, the one in focus in its place. */
export const functionsOf = ({ functions, config }: Draft): readonly FunctionConfig[] => [
  ...functions.before,
  config,
  ...functions.after,
];

/** All calls of the scenario, the one in focus in its place. */
export const actsOf = (draft: Draft): readonly ScheduledAct[] => [
  ...draft.acts.before,
  { at: draft.at, ...actOf(draft) },
  ...draft.acts.after,
];

/** The function that the composed call goes to; null if the scenario has none of that name. */
export const calledFunction = (draft: Draft): FunctionConfig | null =>
  draft.config.name === draft.functionName
    ? draft.config
    : (functionsOf(draft).find(({ name }) => name === draft.functionName) ?? null);

/** The whole scenario, for the link and for a private room. */
export function scenarioOf(draft: Draft): Scenario {
  const { seed, epochMs, account, targets, changes } = draft;
  return {
    v: 1,
    seed,
    epochMs,
    account,
    targets,
    functions: functionsOf(draft),
    changes,
    acts: actsOf(draft),
  };
}

/** The draft that shows a call of a scenario and its function; null if there is no such call or no function. */
export function draftOf(scenario: Scenario, call = 0): Draft | null {
  const { seed, epochMs, account, targets, functions, changes, acts } = scenario;
  const act = acts[call];
  const called = functions.findIndex(({ name }) => name === act?.functionName);
  const shown = Math.max(0, called);
  const config = functions[shown];
  if (!act || !config) return null;
  const { at, functionName, source, invocationType, payload, callerMayInvoke, ...around } = act;
  return {
    seed,
    epochMs,
    account,
    targets,
    config,
    functions: aroundOf(functions, shown),
    functionName,
    source,
    invocationType,
    payload,
    callerMayInvoke,
    around,
    at,
    acts: aroundOf(acts, call),
    changes,
  };
}

/** The draft with another source. Its type becomes one the source can use, and the event its own. */
export function withSource(draft: Draft, source: SourceId): Draft {
  const allowed = sourceOf(source).invocationTypes;
  const invocationType = allowed.includes(draft.invocationType)
    ? draft.invocationType
    : (allowed[0] ?? 'RequestResponse');
  const around = { ...draft.around, client: null, sourceDeadLetter: null };
  return { ...draft, source, invocationType, payload: null, around };
}

/** The draft with other settings of its function. What they name for the first time is made, so that it can receive. */
export function withConfig(draft: Draft, config: FunctionConfig): Draft {
  const before = new Set(targetsNamedBy(draft.config).map(keyOf));
  const named = targetsNamedBy(config).filter((target) => !before.has(keyOf(target)));
  return { ...draft, config, targets: withTargets(draft.targets, named) };
}

/** The targets with these among them, each once. */
export function withTargets(
  targets: readonly Target[],
  wanted: readonly Target[],
): readonly Target[] {
  const all = new Map([...targets, ...wanted].map((target) => [keyOf(target), target]));
  return all.size === targets.length ? targets : [...all.values()];
}

/** What a function's settings send to, apart from functions: those exist or do not. */
function targetsNamedBy({ deadLetter, onSuccess, onFailure, qualifiers }: FunctionConfig) {
  const blocks = qualifiers.flatMap(({ asynchronous }) => asynchronous ?? []);
  return [
    deadLetter,
    onSuccess,
    onFailure,
    ...blocks.flatMap((one) => [one.onSuccess, one.onFailure]),
  ]
    .filter((target): target is Target => target !== null && target.kind !== 'lambda')
    .map(({ kind, name }): Target => ({ kind, name }));
}

const keyOf = ({ kind, name }: Target): string => `${kind} ${name}`;

const aroundOf = <T>(list: readonly T[], at: number): Around<T> => ({
  before: list.slice(0, at),
  after: list.slice(at + 1),
});
