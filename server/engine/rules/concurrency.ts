import { guide, type Rule } from './rule';

/** How many may run at once, how fast they may become more, and what is kept ready. */
export const concurrencyRules = {
  'concurrency.scaling-rate': {
    sentence:
      'One function gets at most 1,000 new execution environments in any 10 seconds; what needs more is throttled. That the Reason is then ConcurrentInvocationLimitExceeded is unverified.',
    kind: 'documented',
    source: 'Lambda developer guide, scaling behavior; the Reason is our reading',
    page: guide('scaling-behavior'),
  },
  'concurrency.provisioned': {
    sentence:
      'A version or alias with provisioned concurrency runs in an environment that was made ready before: no INIT in the invocation. It has no place of its own for $LATEST.',
    kind: 'documented',
    source: 'Lambda developer guide, provisioned concurrency',
    page: guide('provisioned-concurrency'),
  },
  'concurrency.provisioned-allocation': {
    sentence:
      'Lambda makes provisioned environments ready at up to 6,000 a minute; until then calls spill over. That all of a request become ready together, after whole minutes and one INIT, is our model.',
    kind: 'documented',
    source: 'Lambda developer guide, provisioned concurrency; the moment is our model',
    page: guide('provisioned-concurrency'),
  },
  'concurrency.provisioned-failed': {
    sentence:
      'If INIT fails no provisioned environment becomes ready: status FAILED, FUNCTION_ERROR_INIT_FAILURE.',
    kind: 'recorded',
    source: 'Recording of real AWS',
    page: guide('provisioned-concurrency'),
  },
  'concurrency.spillover': {
    sentence:
      'When all provisioned environments are in use, or more than ten requests a second for each of them come in, calls spill over to on-demand concurrency.',
    kind: 'documented',
    source: 'Lambda developer guide, concurrency and metrics',
    page: guide('lambda-concurrency'),
  },
  'versions.alias': {
    sentence:
      'An alias points to a version; it is looked up when the event runs, so moving it takes queued events along.',
    kind: 'recorded',
    source: 'Recording of real AWS; that a queued event follows a moved alias is derived',
    page: guide('configuration-aliases'),
  },
  'versions.weighted-alias': {
    sentence:
      'A weighted alias sends part of the invocations to a second version, each drawn on its own.',
    kind: 'recorded',
    source: 'Recording of real AWS',
    page: guide('configuring-alias-routing'),
  },
} as const satisfies Record<string, Rule>;
