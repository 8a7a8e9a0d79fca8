import type { Behaviour } from './behaviour';

/** One hour. */
const LONGEST_MS = 3_600_000;

/** Characters of a handler written in the page. */
const LONGEST_SOURCE = 100_000;

/** What is wrong with a behaviour, as a sentence, or null. */
export function checkBehaviour(behaviour: Behaviour): string | null {
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
    case 'returnsMuch':
      return isWhole(behaviour.bytes, 2, 1_000_000_000)
        ? null
        : 'A response has a whole number of 2 to 1,000,000,000 bytes.';
    case 'leavesWork':
      return isWhole(behaviour.workMs, 1, LONGEST_MS)
        ? null
        : 'The work left behind takes a whole number of 1 to 3,600,000 ms.';
    case 'invokes':
      return /^[A-Za-z0-9-_]{1,64}$/.test(behaviour.functionName)
        ? null
        : 'The function to invoke has a name of 1 to 64 letters, digits, hyphens and underscores.';
    case 'unavailable':
      return isWhole(behaviour.forMs, 0, 24 * LONGEST_MS)
        ? null
        : 'The fault lasts a whole number of 0 to 86,400,000 ms.';
    case 'code':
      return behaviour.source.length <= LONGEST_SOURCE
        ? null
        : 'A handler has at most 100,000 characters.';
    case 'throws':
    case 'throwsValue':
    case 'timesOut':
    case 'outOfMemory':
    case 'failsInit':
    case 'returnsNoJson':
    case 'rejectsUnhandled':
    case 'throwsOutside':
    case 'neverSettles':
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
