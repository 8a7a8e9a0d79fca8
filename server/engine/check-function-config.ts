import type { Behaviour } from './behaviour';
import type { FunctionConfig } from './function-config';
import { HOUR, SECOND } from './micros';
import { quotas } from './quotas';

const NAME = /^[A-Za-z0-9-_]{1,64}$/;

/** What is wrong with a function's settings, as a sentence, or null. Bounds: Lambda quotas and service model. */
export function checkFunctionConfig(config: FunctionConfig): string | null {
  const { least: minMemory, most: maxMemory } = quotas.memoryMb;
  const { least: minTimeout, most: maxTimeout } = quotas.timeoutMs;
  if (!NAME.test(config.name)) {
    return 'A function name has 1 to 64 letters, digits, hyphens and underscores.';
  }
  if (!isWhole(config.memoryMb, minMemory, maxMemory)) {
    return `Memory is a whole number of ${minMemory} to ${maxMemory} MB.`;
  }
  if (!isWhole(config.timeoutMs, minTimeout, maxTimeout) || config.timeoutMs % 1_000 !== 0) {
    return 'The time-out is a whole number of 1 to 900 seconds.';
  }
  if (!isWhole(config.retries, 0, 2)) return 'Retries are 0, 1 or 2.';
  if (
    !isWhole(
      config.maximumEventAgeS,
      quotas.eventAgeShortest / SECOND,
      quotas.eventAgeLongest / SECOND,
    )
  ) {
    return 'The maximum event age is a whole number of 60 to 21,600 seconds.';
  }
  if (config.reservedConcurrency !== null && !isWhole(config.reservedConcurrency, 0, 1_000_000)) {
    return 'Reserved concurrency is a whole number of 0 or more.';
  }
  return checkBehaviour(config.behaviour);
}

const LONGEST_MS = HOUR / 1_000;

function checkBehaviour(behaviour: Behaviour): string | null {
  if ('durationMs' in behaviour && !isWhole(behaviour.durationMs, 0, LONGEST_MS)) {
    return 'A duration is a whole number of 0 to 3,600,000 ms.';
  }
  switch (behaviour.kind) {
    case 'succeeds':
      return behaviour.result === null ? null : checkResult(behaviour.result);
    case 'returnsError':
      return checkResult(behaviour.result);
    case 'exits':
      return isWhole(behaviour.exitCode, 0, 255)
        ? null
        : 'An exit code is a whole number of 0 to 255.';
    case 'failsFirst':
      return isWhole(behaviour.times, 0, 1_000_000)
        ? null
        : 'The number of failures is a whole number of 0 or more.';
    case 'failsSometimes':
      return behaviour.probability >= 0 && behaviour.probability <= 1
        ? null
        : 'A probability lies between 0 and 1.';
    case 'slow':
      return isWhole(behaviour.minMs, 0, LONGEST_MS) &&
        isWhole(behaviour.maxMs, behaviour.minMs, LONGEST_MS)
        ? null
        : 'The shortest and longest duration are whole milliseconds, the longest not below the shortest.';
    case 'throws':
    case 'timesOut':
    case 'outOfMemory':
    case 'failsInit':
      return null;
  }
}

function checkResult(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return 'The returned value must be JSON.';
  }
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
