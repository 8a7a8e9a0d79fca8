import type { AsynchronousSettings, FunctionConfig, Scenario, ScheduledAct, Target } from '#engine';
import type { Finding } from './finding';

/** For tests: the scenario with another value of what a finding is about; null where no other value is legal or comparable. */
export function otherwise(scenario: Scenario, { where, id }: Finding): Scenario | null {
  switch (where.kind) {
    case 'account':
      return null;
    case 'target':
      return {
        ...scenario,
        targets: scenario.targets.filter((_, index) => index !== where.target),
      };
    case 'act':
      return {
        ...scenario,
        acts: scenario.acts.map((act, index) =>
          index === where.act ? otherAct(act, where.field) : act,
        ),
      };
    case 'function': {
      if (id === 'always-cut' && scenario.changes.length > 0) return null;
      return otherFunction(scenario, where);
    }
  }
}

function otherAct(act: ScheduledAct, field: keyof ScheduledAct): ScheduledAct {
  switch (field) {
    case 'duplicates':
    case 'lateMs':
      return { ...act, [field]: 0 };
    case 'client':
    case 'sourceDeadLetter':
      return { ...act, [field]: null };
    default:
      throw new Error(`no other ${field}`);
  }
}

type FunctionPlace = Extract<Finding['where'], { kind: 'function' }>;

/** Changes the setting from where it was made up to where another value takes its place. */
function otherFunction(scenario: Scenario, { functionName, setting, change }: FunctionPlace) {
  const edit = editOf(setting);
  if (edit === null) return null;
  const whole = setting === 'name' || setting.startsWith('versions.');
  let state: 'before' | 'in' | 'after' = whole ? 'in' : 'before';
  let value = '';
  const next = (config: FunctionConfig, index: number | null): FunctionConfig => {
    if (config.name !== functionName) return config;
    const now = JSON.stringify(edit.read(config) ?? null);
    if (state === 'before' && index === change) {
      state = 'in';
      value = now;
    } else if (state === 'in' && !whole && now !== value) state = 'after';
    return state === 'in' ? edit.write(config) : config;
  };
  const functions = scenario.functions.map((config) => next(config, null));
  const order = scenario.changes.map((_, index) => index);
  const changes = [...scenario.changes];
  for (const index of order.sort((a, b) => (changes[a]?.at ?? 0) - (changes[b]?.at ?? 0))) {
    const one = scenario.changes[index];
    if (one) changes[index] = { ...one, config: next(one.config, index) };
  }
  return { ...scenario, functions, changes };
}

interface Edit {
  readonly read: (config: FunctionConfig) => unknown;
  readonly write: (config: FunctionConfig) => FunctionConfig;
}

function editOf(setting: string): Edit | null {
  const [first, second = '', third, fourth] = setting.split('.');
  switch (first) {
    case 'name':
      return {
        read: ({ name }) => name,
        write: (config) => ({ ...config, ...otherCode, ...otherSettings, deadLetter: null }),
      };
    case 'versions':
      return {
        read: ({ versions }) => versions,
        write: (config) => ({
          ...config,
          versions: config.versions.map((version) =>
            String(version.version) === second
              ? { ...version, ...codeLike(version.behaviour, third) }
              : version,
          ),
        }),
      };
    case 'aliases':
      return {
        read: ({ aliases }) => aliases,
        write: (config) => ({
          ...config,
          aliases: config.aliases.map((alias) => {
            if (alias.name !== second) return alias;
            if (third === 'additional') return { ...alias, additional: null };
            const others = config.versions.filter(
              ({ version }) => version !== alias.version && version !== alias.additional?.version,
            );
            return { ...alias, version: others[0]?.version ?? alias.version };
          }),
        }),
      };
    case 'qualifiers':
      return {
        read: ({ qualifiers }) => {
          const settings = qualifiers.find(({ qualifier }) => qualifier === second);
          if (third === 'provisionedConcurrency') return settings?.provisionedConcurrency;
          return fourth
            ? settings?.asynchronous?.[fourth as keyof AsynchronousSettings]
            : settings?.asynchronous;
        },
        write: (config) => ({
          ...config,
          qualifiers: config.qualifiers.map((settings) => {
            if (settings.qualifier !== second) return settings;
            if (third === 'provisionedConcurrency')
              return { ...settings, provisionedConcurrency: 0 };
            const { asynchronous } = settings;
            if (asynchronous === null) return settings;
            return {
              ...settings,
              asynchronous: fourth
                ? { ...asynchronous, ...otherValue(asynchronous, fourth) }
                : otherSettings,
            };
          }),
        }),
      };
    default: {
      const key = first as keyof FunctionConfig;
      return {
        read: (config) => config[key],
        write: (config) => ({ ...config, ...otherValue(config, key) }),
      };
    }
  }
}

const otherCode = {
  memoryMb: 333,
  timeoutMs: 7_000,
  initMs: 77,
  behaviour: { kind: 'outOfMemory', durationMs: 77 },
} as const;

const codeLike = (behaviour: FunctionConfig['behaviour'], key: string | undefined) =>
  key === 'behaviour' ? otherBehaviour(behaviour) : otherCode;

/** Ends in another way after the same time: what is cut at its time-out is cut all the same. */
const otherBehaviour = (behaviour: FunctionConfig['behaviour']) => {
  const durationMs =
    behaviour.kind === 'slow'
      ? behaviour.minMs
      : 'durationMs' in behaviour
        ? behaviour.durationMs
        : 5;
  return { behaviour: { kind: 'exits', exitCode: 9, durationMs } } as const;
};

const otherSettings: AsynchronousSettings = {
  retries: 1,
  maximumEventAgeS: 100,
  onSuccess: null,
  onFailure: { kind: 'sqs', name: 'elsewhere' },
};

function otherValue(config: FunctionConfig | AsynchronousSettings, key: string): object {
  const elsewhere: Target = { kind: 'sqs', name: 'elsewhere' };
  switch (key) {
    case 'retries':
      return { retries: (config.retries + 1) % 3 };
    case 'maximumEventAgeS':
      return { maximumEventAgeS: config.maximumEventAgeS === 60 ? 21_600 : 60 };
    case 'onSuccess':
    case 'onFailure':
    case 'deadLetter':
      return { [key]: elsewhere };
    case 'behaviour':
      return 'behaviour' in config ? otherBehaviour(config.behaviour) : {};
    case 'roleMaySend':
      return { roleMaySend: !('roleMaySend' in config && config.roleMaySend) };
    case 'reservedConcurrency':
      return { reservedConcurrency: null };
    case 'recursiveLoop':
      return { recursiveLoop: 'Terminate' };
    case 'memoryMb':
    case 'timeoutMs':
    case 'initMs':
      return { [key]: otherCode[key] };
    default:
      throw new Error(`no other ${key}`);
  }
}
