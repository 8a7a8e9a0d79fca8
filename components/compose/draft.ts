import type {
  Account,
  Act,
  FunctionConfig,
  InvocationType,
  Scenario,
  SourceId,
  Target,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';

/** What the composer holds: one call, the function it goes to, and the account around them. */
export interface Draft {
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  readonly account: Account;
  readonly targets: readonly Target[];
  /** Always within Lambda's bounds: a field keeps its own text until it is. */
  readonly config: FunctionConfig;
  readonly source: SourceId;
  readonly invocationType: InvocationType;
  /** JSON text of the event; null: the source builds its own. */
  readonly payload: string | null;
  readonly callerMayInvoke: boolean;
  /** What may go wrong around the call, which this form does not show: kept as the link had it. */
  readonly around: Omit<
    Act,
    'source' | 'invocationType' | 'functionName' | 'payload' | 'callerMayInvoke'
  >;
  readonly changes: Scenario['changes'];
}

/** The composed call as the engine takes it. */
export const actOf = ({
  source,
  invocationType,
  payload,
  callerMayInvoke,
  config,
  around,
}: Draft): Act => ({
  ...around,
  source,
  invocationType,
  functionName: config.name,
  payload,
  callerMayInvoke,
});

/** The draft as the scenario of one act, for the link and for a private room. */
export function scenarioOf(draft: Draft): Scenario {
  const { seed, epochMs, account, config, changes } = draft;
  return {
    v: 1,
    seed,
    epochMs,
    account,
    targets: targetsOf(draft),
    functions: [config],
    changes,
    acts: [{ at: 0, ...actOf(draft) }],
  };
}

/** The draft that shows a scenario's first act; null if it calls no function that the scenario holds. */
export function draftOf(scenario: Scenario): Draft | null {
  const { seed, epochMs, account, targets, functions, changes, acts } = scenario;
  const act = acts[0];
  const config = functions.find(({ name }) => name === act?.functionName) ?? functions[0];
  if (!act || !config) return null;
  const {
    source,
    invocationType,
    payload,
    callerMayInvoke,
    at: _,
    functionName: __,
    ...around
  } = act;
  return {
    seed,
    epochMs,
    account,
    targets,
    config,
    source,
    invocationType,
    payload,
    callerMayInvoke,
    around,
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

/** The account's targets with the function's dead-letter target among them, so that its delivery can succeed. */
export function targetsOf({ targets, config }: Draft): readonly Target[] {
  const wanted = config.deadLetter;
  if (wanted === null) return targets;
  const known = targets.some(({ kind, name }) => kind === wanted.kind && name === wanted.name);
  return known ? targets : [...targets, wanted];
}
