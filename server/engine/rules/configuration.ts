import { guide, type Rule } from './rule';

const pricing = 'https://aws.amazon.com/lambda/pricing/';

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
      'Each attempt bills one request ($0.20 per million) and its duration, rounded up to 1 ms, with INIT on a cold start, at $0.0000166667 per GB-second (x86_64; arm64 $0.0000133334; us-east-1, first tier). A time-out bills the whole time-out.',
    kind: 'documented',
    source: 'AWS Lambda pricing; AWS Compute Blog on INIT billing',
    page: pricing,
  },
  'billing.tiers': {
    sentence:
      'Later GB-seconds of a month cost less: x86_64 after 6 and 15 billion, arm64 after 7.5 and 18.75 billion, each architecture on its own. The third price of arm64 is unverified.',
    kind: 'documented',
    source: 'AWS Lambda pricing; the last arm64 tier is unverified',
    page: pricing,
  },
  'billing.provisioned': {
    sentence:
      'Provisioned concurrency bills $0.0000041667 per allocated GB-second, its time rounded up to 5 minutes, and its executions $0.0000097222 per GB-second (x86_64), with no free tier. The arm64 prices are unverified.',
    kind: 'documented',
    source: 'AWS Lambda pricing; the arm64 prices are unverified',
    page: pricing,
  },
  'billing.retries': {
    sentence:
      'Every retry bills a full request and its duration; throttled calls, refusals, DryRun and waiting in the queue bill nothing.',
    kind: 'documented',
    source: 'Lambda developer guide, metrics: Invocations equals the requests billed',
    page: guide('monitoring-metrics-types'),
  },
} as const satisfies Record<string, Rule>;
