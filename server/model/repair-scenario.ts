import {
  type Account,
  type Act,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  type FunctionConfig,
  invocationTypes,
  regionForm,
  type Scenario,
  type SourceId,
  simulatedSourceIds,
  sources,
} from '#engine';
import { anyTarget, repairFunction } from './repair-function';
import { RepairNotes } from './repair-notes';
import {
  choice,
  flag,
  isObject,
  list,
  matching,
  orNull,
  type Repair,
  shape,
  text,
  whole,
} from './repair-values';
import { firstVisitScenario } from './scenario';

const mostPayload = 7_000_000;
/** 60 days in microseconds: nothing of a run is later. */
const latest = 5_184_000_000_000;

export interface RepairedScenario {
  /** The nearest valid one. */
  readonly scenario: Scenario;
  /** What was changed for it, a line each; empty if nothing had to be. */
  readonly changes: readonly string[];
}

/** The nearest valid scenario to a value from outside: what is out of bounds is clamped, what makes no sense left out. */
export function repairScenario(value: unknown): RepairedScenario {
  const notes = new RepairNotes();
  if (!isObject(value) || !('acts' in value || 'functions' in value)) {
    notes.dropped('the scenario', value, 'it holds neither a call nor a function');
    return { scenario: firstVisitScenario, changes: notes.lines };
  }
  const scenario = inOrder(members(value, '', notes), notes);
  return { scenario: withCall(scenario, notes), changes: notes.lines };
}

const account = shape<Account>({
  id: matching(/^\d{12}$/, defaultAccount.id),
  region: matching(regionForm, defaultAccount.region),
  concurrency: whole(100, 1_000_000, defaultAccount.concurrency),
});

/** A payload that stands there as JSON and not as its text is taken for what it says. */
const payload: Repair<string | null> = (value, where, notes) => {
  if (value === null) return null;
  if (isObject(value) || Array.isArray(value)) {
    notes.changed(where, value, 'its JSON text');
    return JSON.stringify(value);
  }
  return text(mostPayload, '{}')(value, where, notes);
};

const members = shape<Scenario>({
  v: ((value, where, notes) => {
    if (value !== 1) notes.changed(where, value, 1);
    return 1;
  }) satisfies Repair<1>,
  seed: whole(0, 4_294_967_295, 1),
  epochMs: whole(0, 4_102_444_800_000, defaultEpochMs),
  account,
  targets: list((value, where, notes) => anyTarget(value, where, notes) ?? undefined, 100),
  functions: list(repairFunction, 100),
  changes: list(
    shape<Scenario['changes'][number]>({ at: whole(0, latest, 0), config: repairFunction }),
    100,
  ),
  acts: list(
    shape<Scenario['acts'][number]>({
      at: whole(0, latest, 0),
      source: choice(simulatedSourceIds, defaultAct.source),
      invocationType: choice(invocationTypes, defaultAct.invocationType),
      functionName: matching(/^[A-Za-z0-9_.-]{1,170}$/, defaultAct.functionName),
      qualifier: orNull(matching(/^(\$LATEST|[A-Za-z0-9_-]{1,128})$/, '$LATEST')),
      payload,
      callerMayInvoke: flag(true),
      serviceFaults: whole(0, 200_000, 0),
      duplicates: whole(0, 10, 0),
      lateMs: whole(0, 3_600_000, 0),
      client: orNull(
        shape<NonNullable<Act['client']>>({
          timeoutMs: whole(1, 3_600_000, 60_000),
          attempts: whole(1, 10, 3),
        }),
      ),
      sourceDeadLetter: orNull(matching(/^[A-Za-z0-9_-]{1,80}$/, 'my-rule-dlq')),
    }),
    1_000,
  ),
});

/** Moments that rise, names that are used once, and no more reserved than there is. */
function inOrder(scenario: Scenario, notes: RepairNotes): Scenario {
  const acts = scenario.acts.map((act) => allowed(act, notes)).toSorted((a, b) => a.at - b.at);
  const names = new Set<string>();
  const functions: FunctionConfig[] = [];
  let left = scenario.account.concurrency - 100;
  for (const config of scenario.functions) {
    if (names.has(config.name)) {
      notes.dropped('functions', config.name, 'there is one of this name already');
      continue;
    }
    names.add(config.name);
    const reserved = config.reservedConcurrency ?? 0;
    const fits = reserved <= left;
    if (fits) left -= reserved;
    else notes.changed(`${config.name}, reservedConcurrency`, reserved, null);
    functions.push(fits ? config : { ...config, reservedConcurrency: null });
  }
  const changes = scenario.changes
    .filter(({ config }) => {
      const fits = (config.reservedConcurrency ?? 0) <= left;
      if (!fits) notes.dropped('changes', config.name, 'it reserves more than the account has');
      return fits;
    })
    .toSorted((a, b) => a.at - b.at);
  return { ...scenario, acts, functions, changes };
}

/** An act that its source can make. */
function allowed(act: Scenario['acts'][number], notes: RepairNotes): Scenario['acts'][number] {
  const { source, invocationType, client, sourceDeadLetter } = act;
  const { invocationTypes: types, repeats } = sources[source as SourceId];
  const type = types.find((one) => one === invocationType) ?? types[0] ?? invocationType;
  if (type !== invocationType) notes.changed(`${source}, invocationType`, invocationType, type);
  const keepsClient = client === null || source === 'sdk';
  if (!keepsClient) notes.dropped(`${source}, client`, client, 'only a direct call has one');
  const keepsQueue = sourceDeadLetter === null || repeats?.deadLetter === true;
  if (!keepsQueue) {
    notes.dropped(`${source}, sourceDeadLetter`, sourceDeadLetter, 'this source has none');
  }
  return {
    ...act,
    invocationType: type,
    client: keepsClient ? client : null,
    sourceDeadLetter: keepsQueue ? sourceDeadLetter : null,
  };
}

/** A scenario without a call or a function gets the first visit's. */
function withCall(scenario: Scenario, notes: RepairNotes): Scenario {
  const { functions, acts } = scenario;
  const [config] = firstVisitScenario.functions;
  const [act] = firstVisitScenario.acts;
  if (functions.length === 0 && config) notes.added('functions', config.name);
  if (acts.length === 0 && act) notes.added('acts', `${act.source}, ${act.invocationType}`);
  return {
    ...scenario,
    functions: functions.length === 0 ? firstVisitScenario.functions : functions,
    targets: functions.length === 0 ? firstVisitScenario.targets : scenario.targets,
    acts: acts.length === 0 ? firstVisitScenario.acts : acts,
  };
}
