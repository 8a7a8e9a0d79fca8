import {
  type Behaviour,
  type BehaviourKind,
  checkFunctionConfig,
  type DeadLetterTarget,
  defaultFunction,
  type FunctionConfig,
  type SuccessTarget,
  type Target,
} from '#engine';
import type { RepairNotes } from './repair-notes';
import {
  choice,
  flag,
  isObject,
  json,
  list,
  matching,
  orNull,
  type Repair,
  shape,
  share,
  text,
  whole,
} from './repair-values';

const hour = 3_600_000;
const longest = 6_291_556;
const durationMs = whole(0, hour, 40);
const errorType = text(256, 'Error', 1);
const errorMessage = text(4_096, 'Something went wrong');
const plainName = /^[A-Za-z0-9_-]{1,80}$/;
const wideName = /^[A-Za-z0-9._/-]{1,256}$/;
const functionName = /^[A-Za-z0-9_-]{1,64}$/;

type Members<K extends BehaviourKind> = Omit<Extract<Behaviour, { readonly kind: K }>, 'kind'>;

const behaviours: { readonly [K in BehaviourKind]: Repair<Members<K>> } = {
  succeeds: shape<Members<'succeeds'>>({ result: orNull(json(longest, 'null')), durationMs }),
  returnsError: shape<Members<'returnsError'>>({
    result: json(longest, '{"statusCode":500}'),
    durationMs,
  }),
  throws: shape<Members<'throws'>>({ errorType, errorMessage, durationMs }),
  throwsValue: shape<Members<'throwsValue'>>({ text: errorMessage, durationMs }),
  timesOut: shape<Members<'timesOut'>>({}),
  outOfMemory: shape<Members<'outOfMemory'>>({ durationMs }),
  exits: shape<Members<'exits'>>({ exitCode: whole(0, 255, 1), durationMs }),
  failsInit: shape<Members<'failsInit'>>({ errorType, errorMessage }),
  failsFirst: shape<Members<'failsFirst'>>({ times: whole(0, 1_000_000, 1), durationMs }),
  failsSometimes: shape<Members<'failsSometimes'>>({ probability: share(0, 1, 0.5), durationMs }),
  slow: shape<Members<'slow'>>({ minMs: durationMs, maxMs: durationMs }),
  returnsMuch: shape<Members<'returnsMuch'>>({ bytes: whole(2, 1_000_000_000, 1_024), durationMs }),
  returnsNoJson: shape<Members<'returnsNoJson'>>({ durationMs }),
  rejectsUnhandled: shape<Members<'rejectsUnhandled'>>({ reason: errorMessage, durationMs }),
  throwsOutside: shape<Members<'throwsOutside'>>({ errorType, errorMessage, durationMs }),
  neverSettles: shape<Members<'neverSettles'>>({ durationMs }),
  leavesWork: shape<Members<'leavesWork'>>({ workMs: whole(1, hour, 1_000), durationMs }),
  invokes: shape<Members<'invokes'>>({
    functionName: matching(functionName, defaultFunction.name),
    durationMs,
  }),
  code: shape<Members<'code'>>({
    by: choice(['package', 'attached', 'page'], 'page'),
    source: text(100_000, 'exports.handler = async () => null;'),
  }),
  unavailable: shape<Members<'unavailable'>>({ forMs: whole(0, 24 * hour, 1_000), durationMs }),
};

const behaviour: Repair<Behaviour> = (value, where, notes) => {
  const kind = isObject(value) ? value.kind : undefined;
  if (!isObject(value) || typeof kind !== 'string' || !Object.hasOwn(behaviours, kind)) {
    notes.changed(where, value, defaultFunction.behaviour);
    return defaultFunction.behaviour;
  }
  const { kind: _, ...members } = value;
  const repaired = behaviours[kind as BehaviourKind](members, `${where}, `, notes);
  const whole = { kind, ...repaired } as Behaviour;
  if (whole.kind !== 'slow' || whole.minMs <= whole.maxMs) return whole;
  notes.changed(`${where}, minMs`, whole.minMs, whole.maxMs);
  return { ...whole, minMs: whole.maxMs };
};

/** A target, or null for what is none. */
const targetAmong =
  <T extends Target>(kinds: readonly Target['kind'][]): Repair<T | null> =>
  (value, where, notes) => {
    if (value === null) return null;
    const { kind, name } = isObject(value) ? value : { kind: undefined, name: undefined };
    const known = kinds.find((one) => one === kind);
    const form = known === 'sqs' || known === 'sns' ? plainName : wideName;
    if (known === undefined || typeof name !== 'string' || !form.test(name)) {
      notes.dropped(where, value, 'it is no target that Lambda takes here');
      return null;
    }
    return { kind: known, name } as T;
  };

export const anyTarget = targetAmong<Target>(['sqs', 'sns', 'lambda', 'eventbridge', 's3']);

const asynchronous = {
  retries: whole(0, 2, 2) as Repair<FunctionConfig['retries']>,
  maximumEventAgeS: whole(60, 21_600, 21_600),
  onSuccess: targetAmong<SuccessTarget>(['sqs', 'sns', 'lambda', 'eventbridge']),
  onFailure: anyTarget,
};

const code = {
  memoryMb: whole(128, 10_240, defaultFunction.memoryMb),
  timeoutMs: whole(1_000, 900_000, defaultFunction.timeoutMs, 1_000),
  initMs: whole(0, hour, defaultFunction.initMs),
  behaviour,
};

const qualifierName = /^[A-Za-z0-9_-]{1,128}$/;
const version = whole(1, 10_000, 1);

const config = shape<FunctionConfig>({
  name: matching(functionName, defaultFunction.name),
  architecture: choice(['x86_64', 'arm64'], defaultFunction.architecture),
  ...code,
  ...asynchronous,
  logFormat: choice(['Text', 'JSON'], defaultFunction.logFormat),
  deadLetter: targetAmong<DeadLetterTarget>(['sqs', 'sns']),
  roleMaySend: flag(defaultFunction.roleMaySend),
  reservedConcurrency: orNull(whole(0, 1_000_000, 0)),
  recursiveLoop: choice(['Terminate', 'Allow'], defaultFunction.recursiveLoop),
  versions: list(shape<FunctionConfig['versions'][number]>({ version, ...code }), 100),
  aliases: list(
    shape<FunctionConfig['aliases'][number]>({
      name: matching(qualifierName, 'live'),
      version,
      additional: orNull(
        shape<NonNullable<FunctionConfig['aliases'][number]['additional']>>({
          version,
          weight: share(0, 1, 0.5),
        }),
      ),
    }),
    100,
  ),
  qualifiers: list(
    shape<FunctionConfig['qualifiers'][number]>({
      qualifier: matching(qualifierName, 'live'),
      asynchronous: orNull(
        shape<NonNullable<FunctionConfig['qualifiers'][number]['asynchronous']>>(asynchronous),
      ),
      provisionedConcurrency: whole(0, 3_000, 0),
    }),
    100,
  ),
});

/** A function as near as possible to what is meant, within every bound of the engine. */
export const repairFunction: Repair<FunctionConfig> = (value, where, notes) => {
  const name = isObject(value) && typeof value.name === 'string' ? value.name : '';
  const place = functionName.test(name) ? `${name}, ` : where;
  return withoutFaults(config(value, place, notes), place, notes);
};

/** Leaves out what does not go together, the rarest first. */
function withoutFaults(start: FunctionConfig, where: string, notes: RepairNotes): FunctionConfig {
  let repaired = start;
  for (const drop of [
    { qualifiers: [] },
    { aliases: [] },
    { versions: [] },
    { onSuccess: null },
    { onFailure: null },
    { behaviour: defaultFunction.behaviour },
  ] satisfies readonly Partial<FunctionConfig>[]) {
    const fault = checkFunctionConfig(repaired);
    if (fault === null) return repaired;
    for (const [key, is] of Object.entries(drop)) {
      const was: unknown = new Map<string, unknown>(Object.entries(repaired)).get(key);
      if (JSON.stringify(was) !== JSON.stringify(is)) {
        notes.dropped(`${where}${key}`, was, `because: ${fault}`);
      }
    }
    repaired = { ...repaired, ...drop };
  }
  return repaired;
}
