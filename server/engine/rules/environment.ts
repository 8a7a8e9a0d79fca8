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
  'environment.init-limit': {
    sentence:
      'INIT may take 10 seconds; then Lambda stops it and runs it again inside the invocation, where it counts against the function’s time-out.',
    kind: 'documented',
    source: 'Lambda developer guide, execution environment',
    page: guide('lambda-runtime-environment'),
  },
  'environment.left-work': {
    sentence:
      'Work that a handler does not wait for stands still when the handler returns. It goes on in the next invocation of the same environment, or never.',
    kind: 'documented',
    source: 'Lambda developer guide, execution environment',
    page: guide('lambda-runtime-environment'),
  },
  'environment.left-work-resumes': {
    sentence:
      'The environment is thawed for another invocation, and what an earlier one left behind goes on there, under the other’s request id.',
    kind: 'documented',
    source: 'Lambda developer guide, execution environment; published reports',
    page: guide('lambda-runtime-environment'),
  },
  'attempt.threw-value': {
    sentence:
      'The handler threw a value that is no Error: a function error whose errorType is the type of the value and whose trace is empty.',
    kind: 'recorded',
    source: 'Node.js runtime source',
    page: null,
  },
  'attempt.unhandled-rejection': {
    sentence:
      'A rejected promise that nobody handles ends the process with code 128: Runtime.UnhandledPromiseRejection, and the environment is reset.',
    kind: 'recorded',
    source: 'Node.js runtime source',
    page: null,
  },
  'attempt.uncaught': {
    sentence:
      'An error thrown outside the handler’s promise ends the process with code 129: a function error, and the environment is reset.',
    kind: 'recorded',
    source: 'Node.js runtime source',
    page: null,
  },
  'attempt.never-settled': {
    sentence:
      'An async handler whose promise is never settled ends when nothing is left to do: Runtime.NodeJsExit. The runtime goes on with the next event in the same environment.',
    kind: 'recorded',
    source: 'Node.js runtime source',
    page: null,
  },
  'attempt.unserializable': {
    sentence:
      'A returned value that cannot be written as JSON is a function error: “Unable to stringify response body”.',
    kind: 'derived',
    source: 'Node.js runtime source',
    page: null,
  },
  'attempt.response-too-large': {
    sentence:
      'A response of more than 6,291,556 bytes is a function error, Function.ResponseSizeTooLarge; the environment goes on serving.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-24',
    page: guide('gettingstarted-limits'),
  },
} as const satisfies Record<string, Rule>;
