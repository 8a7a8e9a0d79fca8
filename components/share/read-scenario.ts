import {
  type Act,
  checkFunctionConfig,
  type FunctionConfig,
  type Scenario,
  sources,
} from '#engine';
import { behaviourNames } from '../compose/behaviour-choice';

/**
 * A scenario from a link, as far as the form must trust it; null if it holds no call that the form can show. The server
 * checks the whole of it before anything is made of it.
 */
export function readScenario(value: unknown): Scenario | null {
  try {
    return read(value);
  } catch {
    // Something deep inside is not of its type.
    return null;
  }
}

function read(value: unknown): Scenario | null {
  if (!isRecord(value) || !isRecord(value.account)) return null;
  const { seed, epochMs, account, targets, functions, changes, acts } = value;
  if (!isNumber(seed) || !isNumber(epochMs) || !isNumber(account.concurrency)) return null;
  if (!isText(account.id) || !isText(account.region)) return null;
  if (!isListOf(targets, isTarget) || !isListOf(functions, isConfig)) return null;
  if (!isListOf(changes, isChange)) return null;
  if (!isListOf(acts, isAct) || acts.length === 0 || functions.length === 0) return null;
  return value as unknown as Scenario;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.length <= 1_000 && value.every(isItem);

const targetKinds = ['sqs', 'sns', 'lambda', 'eventbridge', 's3'];

const isTarget = (value: unknown): boolean =>
  isRecord(value) && targetKinds.includes(String(value.kind)) && isText(value.name);

const texts = ['errorType', 'errorMessage', 'text', 'reason', 'functionName'];

function isConfig(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.behaviour) || !isText(value.name)) return false;
  const { behaviour, deadLetter, roleMaySend } = value;
  if (deadLetter !== null && !isTarget(deadLetter)) return false;
  const { onSuccess, onFailure, versions, aliases, qualifiers } = value;
  if (![onSuccess, onFailure].every((target) => target === null || isTarget(target))) return false;
  if (![versions, aliases, qualifiers].every((list) => isListOf(list, isRecord))) return false;
  if (typeof roleMaySend !== 'boolean' || value.reservedConcurrency === undefined) return false;
  if (texts.some((name) => name in behaviour && !isText(behaviour[name]))) return false;
  if (!Object.hasOwn(behaviourNames, String(behaviour.kind))) return false;
  return checkFunctionConfig(value as unknown as FunctionConfig) === null;
}

const isChange = (value: unknown): boolean =>
  isRecord(value) && isNumber(value.at) && isConfig(value.config);

function isAct(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.source) || !Object.hasOwn(sources, value.source))
    return false;
  const { invocationTypes } = sources[value.source as Act['source']];
  return (
    invocationTypes.some((type) => type === value.invocationType) &&
    isText(value.functionName) &&
    (value.payload === null || isText(value.payload)) &&
    typeof value.callerMayInvoke === 'boolean'
  );
}
