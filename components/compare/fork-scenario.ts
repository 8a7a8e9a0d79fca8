import type { Act, FunctionConfig, Micros, Scenario, SimulationEvent } from '#engine';
import { canonicalJson } from '#model';
import { type Draft, scenarioOf, withTargets } from '../compose/draft';
import type { Fork } from './fork-store';

/** What the events of a room tell of a run's beginning, as a scenario of its own that starts with the call. */
export function scenarioOfRun({
  seed,
  epochMs,
  account,
  targets,
  events,
  act,
  run,
  until,
}: Pick<Scenario, 'seed' | 'epochMs' | 'account' | 'targets'> & {
  /** Those of the run and the settings of its functions, in order. */
  readonly events: readonly SimulationEvent[];
  readonly act: Act;
  readonly run: number;
  /** Settings made later than this do not count. */
  readonly until: Micros;
}): Scenario | null {
  const sent = events.find((event) => event.type === 'call.sent' && event.run === run);
  if (sent === undefined) return null;
  const functions = new Map<string, FunctionConfig>();
  const changes: { readonly at: Micros; readonly config: FunctionConfig }[] = [];
  for (const event of events) {
    if (event.type !== 'function.configured' || event.at > until) continue;
    if (event.seq < sent.seq) functions.set(event.config.name, event.config);
    else changes.push({ at: event.at - sent.at, config: event.config });
  }
  if (functions.size === 0) return null;
  return {
    v: 1,
    seed,
    epochMs,
    account,
    targets,
    functions: [...functions.values()],
    changes,
    acts: [{ at: 0, ...act }],
  };
}

/** The scenario that the form makes of a fork: the shared past, and the one change at the moment of the fork. */
export function scenarioOfFork({ at, startedAt, base, scenario }: Fork, draft: Draft): Scenario {
  const call = scenarioOf(draft);
  if (canonicalJson(call.acts) !== canonicalJson(scenarioOf(base).acts)) return call;
  if (canonicalJson(draft.config) === canonicalJson(base.config)) return scenario;
  const moment = at - startedAt;
  const earlier = scenario.changes.filter((change) => change.at <= moment);
  const later = scenario.changes.filter((change) => change.at > moment);
  return {
    ...scenario,
    targets: withTargets(scenario.targets, draft.targets),
    changes: [...earlier, { at: moment, config: draft.config }, ...later],
  };
}
