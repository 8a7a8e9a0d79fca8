import { type Behaviour, type FunctionConfig, quotas } from '#engine';

/** What a function can do in its attempts, judged from its settings alone. */
export interface Outlook {
  /** Failed attempts in a row that are possible at most, of those that Lambda would make. */
  readonly failures: number;
  /** Whether one of them can end well. */
  readonly succeeds: boolean;
}

/** How a function's settings let an event or a call end. `attempts`: how many Lambda would make. */
export function outlookOf(config: FunctionConfig, attempts: number): Outlook {
  const fails = failuresOf(config.behaviour, config.timeoutMs);
  return { failures: Math.min(attempts, fails.most), succeeds: fails.least < attempts };
}

interface Failures {
  readonly least: number;
  readonly most: number;
}

const always: Failures = { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
const never: Failures = { least: 0, most: 0 };
const maybe: Failures = { least: 0, most: Number.POSITIVE_INFINITY };

/** How many attempts in a row fail, at least and at most. */
function failuresOf(behaviour: Behaviour, timeoutMs: number): Failures {
  if ('durationMs' in behaviour && behaviour.durationMs >= timeoutMs) return always;
  switch (behaviour.kind) {
    case 'succeeds':
    case 'returnsError':
    case 'leavesWork':
    case 'invokes':
    case 'unavailable':
      return never;
    case 'returnsMuch':
      return behaviour.bytes > quotas.responseBytes ? always : never;
    case 'throwsValue':
    case 'returnsNoJson':
    case 'rejectsUnhandled':
    case 'throwsOutside':
    case 'neverSettles':
    case 'throws':
    case 'timesOut':
    case 'outOfMemory':
    case 'exits':
    case 'failsInit':
      return always;
    case 'failsFirst':
      return { least: behaviour.times, most: behaviour.times };
    case 'failsSometimes':
      if (behaviour.probability === 0) return never;
      return behaviour.probability === 1 ? always : maybe;
    case 'slow':
      if (behaviour.minMs >= timeoutMs) return always;
      return behaviour.maxMs >= timeoutMs ? maybe : never;
    case 'code':
      return maybe;
  }
}
