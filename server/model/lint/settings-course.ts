import {
  type Account,
  defaultAccount,
  type FunctionConfig,
  type Micros,
  quotas,
  type Scenario,
  type ScheduledAct,
} from '#engine';
import { checkAct } from '#engine/check-act';
import { claimedBy, provisionedBy } from '#engine/concurrency';
import { actFault } from './act-fault';
import { type Finding, finding } from './finding';
import { functionFaults } from './function-faults';

/** Which settings are in force when, and which commands are obeyed: what is refused changes nothing. */
export interface SettingsCourse {
  readonly scenario: Scenario;
  /** Of each function the settings that were in force for a while, in order. */
  readonly functions: ReadonlyMap<string, readonly Epoch[]>;
  /** The acts that the simulation starts, each with its place in the scenario. */
  readonly acts: readonly SentAct[];
  /** Why the others are refused. */
  readonly refusals: readonly Finding[];
}

/** A function's settings from one moment up to, not including, another. */
export interface Epoch {
  readonly config: FunctionConfig;
  readonly from: Micros;
  readonly to: Micros;
  /** Index of the change that made it; null at the start. */
  readonly change: number | null;
}

export interface SentAct {
  readonly index: number;
  readonly act: ScheduledAct;
}

/** Goes through the scenario's commands in their order, as the simulation does. */
export function settingsCourse(scenario: Scenario): SettingsCourse {
  const refusals: Finding[] = [];
  const account = accountOf(scenario.account, refusals);
  const functions = new Map<string, Epoch[]>();
  const configure = (config: FunctionConfig, from: Micros, change: number | null) => {
    const epochs = functions.get(config.name) ?? [];
    const before = epochs.at(-1);
    const faults = refusalsOf(config, before?.config, change, { account, functions });
    refusals.push(...faults);
    if (faults.length > 0) return;
    if (before !== undefined) epochs[epochs.length - 1] = { ...before, to: from };
    functions.set(config.name, [...epochs, { config, from, to: Number.POSITIVE_INFINITY, change }]);
  };
  for (const config of scenario.functions) configure(config, 0, null);
  const changes = scenario.changes.map((change, index) => ({ ...change, index }));
  for (const { at, config, index } of changes.sort((a, b) => a.at - b.at)) {
    configure(config, at, index);
  }
  const acts: SentAct[] = [];
  for (const [index, act] of scenario.acts.entries()) {
    if (checkAct(act) === null) acts.push({ index, act });
    else refusals.push(actFault(act, index));
  }
  for (const [name, epochs] of functions) {
    const lasting = epochs.filter(({ from, to }) => to > from);
    functions.set(name, lasting);
  }
  return { scenario, functions, acts, refusals };
}

/** An account that is refused leaves the default one. */
function accountOf(account: Account, refusals: Finding[]): Account {
  const { concurrency } = account;
  if (Number.isInteger(concurrency) && concurrency >= quotas.minimumUnreserved) return account;
  refusals.push(
    finding(
      {
        id: 'account-concurrency',
        reason: `An account’s concurrency is a whole number of at least ${quotas.minimumUnreserved}: that much always stays unreserved.`,
        rule: 'lint.account-minimum',
        remedy: `Give the account a concurrency of ${quotas.minimumUnreserved} or more.`,
      },
      { kind: 'account', field: 'concurrency' },
    ),
  );
  return defaultAccount;
}

interface Surroundings {
  readonly account: Account;
  readonly functions: ReadonlyMap<string, readonly Epoch[]>;
}

/** Why these settings are refused; none if they are not. In the order in which the simulation looks. */
function refusalsOf(
  config: FunctionConfig,
  before: FunctionConfig | undefined,
  change: number | null,
  { account, functions }: Surroundings,
): readonly Finding[] {
  const at = (setting: string) =>
    ({ kind: 'function', functionName: config.name, setting, change }) as const;
  const faults = functionFaults(config).map(({ setting, ...verdict }) =>
    finding(verdict, at(setting)),
  );
  if (faults.length > 0) return faults;
  const changed = (before?.versions ?? []).find(
    (version, index) => JSON.stringify(config.versions[index]) !== JSON.stringify(version),
  );
  if (changed !== undefined) {
    return [
      finding(
        {
          id: 'version-changed',
          reason: `Version ${changed.version} is published: it can be neither changed nor taken away.`,
          rule: 'lint.version-fixed',
          remedy: 'Leave it as it was and publish the change as a new version.',
        },
        at(`versions.${changed.version}`),
      ),
    ];
  }
  const provisioned = provisionedBy(config);
  const { reservedConcurrency } = config;
  if (reservedConcurrency !== null && reservedConcurrency < provisioned) {
    return [
      finding(
        {
          id: 'reserved-below-provisioned',
          reason: `Reserved concurrency ${reservedConcurrency} is lower than the function’s provisioned concurrency of ${provisioned} in all, which counts inside it.`,
          rule: 'lint.reserved-below-provisioned',
          remedy: `Reserve at least ${provisioned}, or provision at most ${reservedConcurrency}.`,
        },
        at('reservedConcurrency'),
      ),
    ];
  }
  let claimed = claimedBy(config);
  for (const [name, epochs] of functions) {
    const other = epochs.at(-1);
    if (other !== undefined && name !== config.name) claimed += claimedBy(other.config);
  }
  const left = account.concurrency - claimed;
  if (left >= quotas.minimumUnreserved) return [];
  const most = Math.max(0, left + claimedBy(config) - quotas.minimumUnreserved);
  return [
    finding(
      {
        id: 'account-minimum',
        reason: `With this the account would keep ${left} of its ${account.concurrency} concurrent executions unreserved, and ${quotas.minimumUnreserved} must stay.`,
        rule: 'lint.account-minimum',
        remedy: `Claim at most ${most} here, or have the account’s concurrency raised.`,
      },
      at(reservedConcurrency === null ? provisionedSetting(config) : 'reservedConcurrency'),
    ),
  ];
}

const provisionedSetting = ({ qualifiers }: FunctionConfig): string =>
  `qualifiers.${qualifiers.find((one) => one.provisionedConcurrency > 0)?.qualifier}.provisionedConcurrency`;
