import { guide, type Rule } from './rule';

/** Settings as they are made, and the bill. */
export const configurationRules = {
  'configuration.made': {
    sentence:
      'A setting takes effect for everything that runs after it, also for events already in the queue.',
    kind: 'recorded',
    source: 'Recording of real AWS: queued events ran the code current when executed',
    page: guide('invocation-async'),
  },
  'billing.duration': {
    sentence:
      'Each attempt bills one request ($0.20 per million) and its duration, rounded up to 1 ms, with INIT on a cold start, at $0.0000166667 per GB-second (x86, us-east-1, first tier).',
    kind: 'documented',
    source: 'AWS Lambda pricing; AWS Compute Blog on INIT billing',
    page: 'https://aws.amazon.com/lambda/pricing/',
  },
} as const satisfies Record<string, Rule>;
