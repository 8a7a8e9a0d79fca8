import { guide, type Rule } from './rule';

/** Execution environments and the function's code in them. */
export const environmentRules = {
  'environment.cold-start': {
    sentence:
      'Without a free execution environment Lambda starts a new one: the INIT phase runs before the handler and is billed since August 2025.',
    kind: 'documented',
    source: 'Lambda developer guide, execution environment; AWS Compute Blog on INIT billing',
    page: guide('lambda-runtime-environment'),
  },
  'environment.reuse': {
    sentence:
      'A free execution environment is used again, the most recently used first (observed, not promised).',
    kind: 'documented',
    source: 'Lambda developer guide, execution environment; the order is our model',
    page: guide('lambda-runtime-environment'),
  },
  'environment.reset': {
    sentence:
      'After a crash, an exit or a time-out the environment is reset: INIT runs again inside the next attempt and counts against its time-out.',
    kind: 'documented',
    source: 'Lambda developer guide, execution environment; recording of real AWS',
    page: guide('lambda-runtime-environment'),
  },
  'environment.idle': {
    sentence: 'An environment that stays unused for 10 minutes is taken away.',
    kind: 'assumption',
    source: 'AWS publishes no figure; 5 to 15 minutes are reported',
    page: null,
  },
  'environment.init-duration': {
    sentence: 'INIT takes 180 ms unless the scenario says otherwise.',
    kind: 'assumption',
    source: 'Depends on the code; a typical small Node.js function',
    page: null,
  },
  'environment.memory-used': {
    sentence: 'The function uses 72 MB unless it runs out of memory.',
    kind: 'assumption',
    source: 'Depends on the code; a typical small Node.js function',
    page: null,
  },
  'attempt.returned': {
    sentence:
      'The handler returned a value. To Lambda that is a success, even if the value describes an error.',
    kind: 'documented',
    source: 'Lambda developer guide, function errors',
    page: guide('invocation-retries'),
  },
  'attempt.threw': {
    sentence: 'The handler threw: a function error. The environment stays and is reused.',
    kind: 'recorded',
    source: 'Recording of real AWS; Node.js runtime source',
    page: guide('invocation-retries'),
  },
  'attempt.timed-out': {
    sentence:
      'Lambda stops a function at its time-out: a function error (Sandbox.Timedout), billed in full.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-25',
    page: guide('configuration-timeout'),
  },
  'attempt.out-of-memory': {
    sentence:
      'A process that needs more than its memory is killed: a function error, “Runtime exited with error: signal: killed”. Whether the payload’s errorType is Runtime.ExitError today is unverified.',
    kind: 'unverified',
    source: 'Published captures, 2019 to 2024; newer logs say Runtime.OutOfMemory',
    page: null,
  },
  'attempt.exited': {
    sentence: 'A process that exits during an invocation is a function error (Runtime.ExitError).',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-24',
    page: null,
  },
  'attempt.init-failed': {
    sentence:
      'A module that throws while loading fails INIT; Lambda runs INIT once more inside the invocation, and if that fails too the invocation is a function error with status 200.',
    kind: 'recorded',
    source: 'Recording of real AWS; published logs (INIT_REPORT)',
    page: guide('lambda-runtime-environment'),
  },
} as const satisfies Record<string, Rule>;
