import type { Behaviour, BehaviourKind } from '#engine';

const error = { errorType: 'Error', errorMessage: 'The simulated function has failed.' };

/** Each behaviour as it is when only its name is given; `invokes` needs to know whom. */
export const usualBehaviour: {
  readonly [Kind in Exclude<BehaviourKind, 'invokes' | 'code'>]: Extract<Behaviour, { kind: Kind }>;
} = {
  succeeds: { kind: 'succeeds', result: null, durationMs: 40 },
  returnsError: { kind: 'returnsError', result: '{"statusCode":500}', durationMs: 40 },
  throws: { kind: 'throws', ...error, durationMs: 40 },
  throwsValue: { kind: 'throwsValue', text: 'failed', durationMs: 40 },
  timesOut: { kind: 'timesOut' },
  outOfMemory: { kind: 'outOfMemory', durationMs: 40 },
  exits: { kind: 'exits', exitCode: 1, durationMs: 40 },
  failsInit: { kind: 'failsInit', ...error },
  failsFirst: { kind: 'failsFirst', times: 1, durationMs: 40 },
  failsSometimes: { kind: 'failsSometimes', probability: 0.5, durationMs: 40 },
  slow: { kind: 'slow', minMs: 100, maxMs: 2_000 },
  returnsMuch: { kind: 'returnsMuch', bytes: 7_000_000, durationMs: 40 },
  returnsNoJson: { kind: 'returnsNoJson', durationMs: 40 },
  rejectsUnhandled: { kind: 'rejectsUnhandled', reason: 'failed', durationMs: 40 },
  throwsOutside: {
    kind: 'throwsOutside',
    ...error,
    durationMs: 40,
  },
  neverSettles: { kind: 'neverSettles', durationMs: 40 },
  leavesWork: { kind: 'leavesWork', workMs: 1_000, durationMs: 40 },
  unavailable: { kind: 'unavailable', forMs: 60_000, durationMs: 40 },
};
