import {
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type Scenario,
} from '#engine';
import { canonicalJson } from './scenario';

const scenarioDefaults = {
  seed: 1,
  epochMs: defaultEpochMs,
  account: defaultAccount,
  targets: [],
  functions: [],
  changes: [],
  acts: [],
} as const satisfies Partial<Scenario>;

const actDefaults = { ...defaultAct, at: 0 };

/** A scenario without what is as it is by default: what a link holds. */
export const withoutDefaults = (scenario: Scenario) => ({
  ...different(scenario, scenarioDefaults),
  functions: scenario.functions.map((config) => different(config, defaultFunction)),
  changes:
    scenario.changes.length === 0
      ? undefined
      : scenario.changes.map(({ at, config }) => ({
          at,
          config: different(config, defaultFunction),
        })),
  acts: scenario.acts.map((act) => different(act, actDefaults)),
  v: undefined,
});

/** Fills in what was left out of a scenario; anything that is not of the expected shape is left for validation to refuse. */
export function withDefaults(value: unknown): unknown {
  if (!isObject(value)) return value;
  const filled = { v: 1, ...scenarioDefaults, ...value };
  return {
    ...filled,
    account: isObject(filled.account) ? { ...defaultAccount, ...filled.account } : filled.account,
    functions: fillEach(filled.functions, defaultFunction),
    changes: Array.isArray(filled.changes) ? filled.changes.map(fillChange) : filled.changes,
    acts: fillEach(filled.acts, actDefaults),
  };
}

const fillChange = (change: unknown): unknown =>
  isObject(change) && 'config' in change && isObject(change.config)
    ? { ...change, config: { ...defaultFunction, ...change.config } }
    : change;

const fillEach = (list: unknown, defaults: object): unknown =>
  Array.isArray(list)
    ? list.map((item: unknown) => (isObject(item) ? { ...defaults, ...item } : item))
    : list;

/** The entries of `value` that are not those of `defaults`. */
function different(value: object, defaults: object): object {
  const known = new Map(Object.entries(defaults));
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, entry]) => canonicalJson(entry) !== canonicalJson(known.get(key)),
    ),
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
