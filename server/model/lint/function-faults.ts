import {
  type CodeSettings,
  checkFunctionConfig,
  defaultAsynchronous,
  defaultFunction,
  type FunctionConfig,
} from '#engine';
import type { Verdict } from './finding';

export interface FunctionFault extends Verdict {
  readonly setting: string;
}

/** One setting that can be at fault, and the function without it. */
interface Suspect {
  readonly setting: string;
  readonly without: FunctionConfig;
}

/**
 * Everything that makes Lambda refuse a function's settings. The engine's own check names the first fault only: a
 * setting is at fault if the complaint goes away with it, and then the rest is looked at without it.
 */
export function functionFaults(config: FunctionConfig): readonly FunctionFault[] {
  const faults: FunctionFault[] = [];
  let rest = config;
  for (;;) {
    const complaint = checkFunctionConfig(rest);
    if (complaint === null) return faults;
    const found = suspects(rest).find(({ without }) => checkFunctionConfig(without) !== complaint);
    const setting = found?.setting ?? 'name';
    faults.push({ setting, ...verdictOn(setting, complaint, rest) });
    // Every suspect is one thing less, so this ends.
    if (found === undefined) return faults;
    rest = found.without;
  }
}

/** The smallest part first: where several would do, the first is at fault. */
function suspects(config: FunctionConfig): readonly Suspect[] {
  const list: Suspect[] = [];
  const add = (setting: string, change: Partial<FunctionConfig>) =>
    list.push({ setting, without: { ...config, ...change } });
  add('reservedConcurrency', { reservedConcurrency: null });
  for (const key of codeKeys) add(key, { [key]: defaultFunction[key] });
  for (const key of asynchronousKeys) add(key, { [key]: defaultAsynchronous[key] });
  for (const [index, version] of config.versions.entries()) {
    for (const key of codeKeys) {
      const versions = config.versions.with(index, { ...version, [key]: defaultFunction[key] });
      add(`versions.${version.version}.${key}`, { versions });
    }
  }
  add('versions', { versions: config.versions.map((one, i) => ({ ...one, version: i + 1 })) });
  for (const [index, settings] of config.qualifiers.entries()) {
    const at = `qualifiers.${settings.qualifier}`;
    const { asynchronous } = settings;
    add(`${at}.provisionedConcurrency`, {
      qualifiers: config.qualifiers.with(index, { ...settings, provisionedConcurrency: 0 }),
    });
    for (const key of asynchronous === null ? [] : asynchronousKeys) {
      const changed = { ...settings.asynchronous, [key]: defaultAsynchronous[key] };
      add(`${at}.asynchronous.${key}`, {
        qualifiers: config.qualifiers.with(index, {
          ...settings,
          asynchronous: { ...defaultAsynchronous, ...changed },
        }),
      });
    }
    add(at, { qualifiers: config.qualifiers.filter((_, i) => i !== index) });
  }
  for (const [index, { name }] of config.aliases.entries()) {
    const aliases = config.aliases.filter((_, i) => i !== index);
    const twin = aliases.some((alias) => alias.name === name);
    const qualifiers = config.qualifiers.filter(({ qualifier }) => twin || qualifier !== name);
    add(`aliases.${name}`, { aliases, qualifiers });
  }
  // Last, because a function by another name is no longer its own destination.
  add('name', { name: 'named-otherwise' });
  // Where two have the same fault, none of them is it alone.
  add('aliases', { aliases: [], qualifiers: [] });
  add('qualifiers', { qualifiers: [] });
  return list;
}

const codeKeys = [
  'memoryMb',
  'timeoutMs',
  'initMs',
  'behaviour',
] as const satisfies readonly (keyof CodeSettings)[];
const asynchronousKeys = ['retries', 'maximumEventAgeS', 'onSuccess', 'onFailure'] as const;

function verdictOn(setting: string, complaint: string, config: FunctionConfig): Verdict {
  const key = setting.split('.').at(-1) ?? setting;
  const [, qualifier] = setting.split('.');
  if (key === 'onSuccess' || key === 'onFailure') {
    const settings = setting.startsWith('qualifiers')
      ? config.qualifiers.find((one) => one.qualifier === qualifier)?.asynchronous
      : config;
    return settings?.[key]?.kind === 'lambda'
      ? {
          id: 'own-destination',
          reason: complaint,
          rule: 'lint.own-destination',
          remedy:
            'Name another function, a queue, a topic or an event bus, or take the destination away.',
        }
      : {
          id: 's3-on-success',
          reason: complaint,
          rule: 'lint.s3-on-success',
          remedy: 'Send records of success to SQS, SNS, EventBridge or another function.',
        };
  }
  if (setting.startsWith('qualifiers.$LATEST')) {
    return {
      id: 'provisioned-latest',
      reason:
        '$LATEST can have no provisioned concurrency, and its other settings are those of the function itself.',
      rule: 'lint.provisioned-latest',
      remedy: 'Publish a version and provision that version, or an alias that points to it.',
    };
  }
  if (setting.startsWith('aliases') || setting.startsWith('qualifiers')) {
    return {
      id: 'setting-refused',
      reason: complaint,
      rule: 'lint.alias',
      remedy: aliasRemedy(key),
    };
  }
  const remedy = remedies[key] ?? 'Choose a value within these bounds.';
  return { id: 'setting-refused', reason: complaint, rule: 'lint.bounds', remedy };
}

const aliasRemedy = (key: string): string =>
  key === 'provisionedConcurrency'
    ? 'Choose a number that this version or alias can have, or 0 for none.'
    : 'Name published versions only, each alias once, with a weight of 0 to 1.';

const remedies: Readonly<Record<string, string>> = {
  name: 'Give the function another name.',
  memoryMb: 'Choose 128 to 10,240 MB.',
  timeoutMs: 'Choose 1 to 900 whole seconds.',
  retries: 'Choose 0, 1 or 2.',
  maximumEventAgeS: 'Choose 60 to 21,600 seconds.',
  behaviour: 'Correct the behaviour’s own values.',
  versions: 'Number the versions from 1, without gaps.',
  reservedConcurrency: 'Choose a whole number, or none.',
};
