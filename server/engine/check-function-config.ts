import { checkBehaviour } from './check-behaviour';
import type {
  Alias,
  AsynchronousSettings,
  CodeSettings,
  FunctionConfig,
  QualifierSettings,
} from './function-config';
import { HOUR, SECOND } from './micros';
import { quotas } from './quotas';
import type { Target } from './target';

const NAME = /^[A-Za-z0-9-_]{1,64}$/;
/** A name of letters only after at least one that is no digit: numbers are versions. */
const ALIAS = /^(?!\d+$)[A-Za-z0-9-_]{1,128}$/;

/** What is wrong with a function's settings, as a sentence, or null. Bounds: Lambda quotas and service model. */
export function checkFunctionConfig(config: FunctionConfig): string | null {
  if (!NAME.test(config.name)) {
    return 'A function name has 1 to 64 letters, digits, hyphens and underscores.';
  }
  const { reservedConcurrency } = config;
  if (reservedConcurrency !== null && !isWhole(reservedConcurrency, 0, 1_000_000)) {
    return 'Reserved concurrency is a whole number of 0 or more.';
  }
  return (
    checkCode(config) ??
    checkAsynchronous(config, config.name) ??
    checkVersions(config) ??
    firstFault(config.aliases, (alias) => checkAlias(alias, config)) ??
    firstFault(config.qualifiers, (settings) => checkQualifier(settings, config)) ??
    checkUnique(config) ??
    checkProvisioned(config)
  );
}

const LONGEST_MS = HOUR / 1_000;

function checkCode({ memoryMb, timeoutMs, initMs, behaviour }: CodeSettings): string | null {
  const { least: minMemory, most: maxMemory } = quotas.memoryMb;
  const { least: minTimeout, most: maxTimeout } = quotas.timeoutMs;
  if (!isWhole(memoryMb, minMemory, maxMemory)) {
    return `Memory is a whole number of ${minMemory} to ${maxMemory} MB.`;
  }
  if (!isWhole(timeoutMs, minTimeout, maxTimeout) || timeoutMs % 1_000 !== 0) {
    return 'The time-out is a whole number of 1 to 900 seconds.';
  }
  if (!isWhole(initMs, 0, LONGEST_MS)) {
    return 'The INIT phase takes a whole number of 0 to 3,600,000 ms.';
  }
  return checkBehaviour(behaviour);
}

function checkAsynchronous(settings: AsynchronousSettings, functionName: string): string | null {
  const { retries, maximumEventAgeS, onSuccess, onFailure } = settings;
  if (!isWhole(retries, 0, 2)) return 'Retries are 0, 1 or 2.';
  if (
    !isWhole(maximumEventAgeS, quotas.eventAgeShortest / SECOND, quotas.eventAgeLongest / SECOND)
  ) {
    return 'The maximum event age is a whole number of 60 to 21,600 seconds.';
  }
  for (const target of [onSuccess, onFailure]) {
    if (target?.kind === 'lambda' && target.name === functionName) {
      return 'You can’t specify the function as a destination for itself.';
    }
  }
  // The type says so too, but settings come from outside.
  if ((onSuccess as Target | null)?.kind === 's3') {
    return 'S3 takes records of failure only: it cannot be the destination on success.';
  }
  return null;
}

function checkVersions({ versions }: FunctionConfig): string | null {
  for (const [index, version] of versions.entries()) {
    if (version.version !== index + 1) return 'Versions are numbered from 1, without gaps.';
    const fault = checkCode(version);
    if (fault !== null) return `Version ${version.version}: ${fault}`;
  }
  return null;
}

function checkAlias({ name, version, additional }: Alias, config: FunctionConfig): string | null {
  if (!ALIAS.test(name)) {
    return 'An alias has 1 to 128 letters, digits, hyphens and underscores, and is no number.';
  }
  // 0 is $LATEST, which only an alias without weights may name.
  if (version === 0 && additional === null) return null;
  const wanted = additional === null ? [version] : [version, additional.version];
  for (const number of wanted) {
    if (!isWhole(number, 1, config.versions.length)) {
      return `The alias ${name} names version ${number}, which is not published.`;
    }
  }
  if (additional === null) return null;
  if (additional.version === version) return `The alias ${name} names version ${version} twice.`;
  return additional.weight >= 0 && additional.weight <= 1
    ? null
    : `The weight of alias ${name} lies between 0 and 1.`;
}

function checkQualifier(settings: QualifierSettings, config: FunctionConfig): string | null {
  const { qualifier, asynchronous, provisionedConcurrency } = settings;
  if (!qualifierExists(config, qualifier)) {
    return `There is no version or alias “${qualifier}” to have settings of its own.`;
  }
  if (!isWhole(provisionedConcurrency, 0, 1_000_000)) {
    return 'Provisioned concurrency is a whole number of 0 or more.';
  }
  const weighted = config.aliases.some(
    ({ name, additional }) => name === qualifier && additional !== null,
  );
  if (weighted && provisionedConcurrency > 0) {
    return `The alias ${qualifier} has weights, so it cannot have provisioned concurrency.`;
  }
  const unpublished = config.aliases.some(
    ({ name, version }) => name === qualifier && version === 0,
  );
  if (unpublished && provisionedConcurrency > 0) {
    return `The alias ${qualifier} names $LATEST, so it cannot have provisioned concurrency.`;
  }
  const fault = asynchronous === null ? null : checkAsynchronous(asynchronous, config.name);
  return fault === null ? null : `${qualifier}: ${fault}`;
}

function checkUnique({ aliases, qualifiers }: FunctionConfig): string | null {
  if (new Set(aliases.map(({ name }) => name)).size !== aliases.length) {
    return 'Each alias must have a name of its own.';
  }
  return new Set(qualifiers.map(({ qualifier }) => qualifier)).size === qualifiers.length
    ? null
    : 'A version or alias can have settings only once.';
}

/** A bound of the simulation: all of them are made ready at once. */
const MOST_PROVISIONED = 3_000;

const checkProvisioned = ({ qualifiers }: FunctionConfig): string | null =>
  qualifiers.reduce((sum, { provisionedConcurrency }) => sum + provisionedConcurrency, 0) >
  MOST_PROVISIONED
    ? 'Lambdarium keeps at most 3,000 environments of a function ready.'
    : null;

/** Whether a version of this number or an alias of this name is there. */
export const qualifierExists = (
  { versions, aliases }: FunctionConfig,
  qualifier: string,
): boolean =>
  versions.some(({ version }) => String(version) === qualifier) ||
  aliases.some(({ name }) => name === qualifier);

function firstFault<T>(list: readonly T[], check: (item: T) => string | null): string | null {
  for (const item of list) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
