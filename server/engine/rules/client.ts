import type { Rule } from './rule';

/** An SDK that stops waiting and calls again. */
export const clientRules = {
  'client.time-out': {
    sentence:
      'An SDK stops waiting at its own read time-out. Lambda does not notice: the function runs on, and its answer reaches nobody.',
    kind: 'derived',
    source:
      'Follows from synchronous invocation; published reports of functions that ran several times',
    page: null,
  },
  'client.repeats': {
    sentence:
      'An SDK calls again after its own time-out, a throttle or a 5xx, each time with a new request id: one intent, several invocations. The wait, 100 ms doubling to 20 s without jitter, is our model.',
    kind: 'unverified',
    source: 'Lambda developer guide says that SDKs retry; their figures are from memory',
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html',
  },
} as const satisfies Record<string, Rule>;
