import { guide, type Rule } from './rule';

/** Rules about settings that no event shows, because a setting that is refused or idle causes none. */
export const lintRules = {
  'lint.bounds': {
    sentence:
      'Lambda refuses settings outside its bounds: memory of 128 to 10,240 MB, a time-out of 1 to 900 s, 0 to 2 retries, an event age of 60 to 21,600 s.',
    kind: 'documented',
    source: 'Lambda quotas and service model; bounds of durations are the simulation’s own',
    page: guide('gettingstarted-limits'),
  },
  'lint.simulated': {
    sentence:
      'Sources, faults, delays and SDKs have the bounds of this simulation, so that a run stays finite.',
    kind: 'derived',
    source: 'Bounds of ours',
    page: null,
  },
  'lint.own-destination': {
    sentence: 'A function cannot be its own destination: Lambda refuses the setting with 400.',
    kind: 'recorded',
    source: 'Recording of real AWS, PutFunctionEventInvokeConfig',
    page: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html',
  },
  'lint.s3-on-success': {
    sentence: 'S3 takes records of failed events only; other destinations take both kinds.',
    kind: 'documented',
    source: 'Lambda developer guide, retaining records; service model',
    page: guide('invocation-async-retain-records'),
  },
  'lint.provisioned-latest': {
    sentence:
      'Provisioned concurrency belongs to a published version or an alias; $LATEST cannot have it.',
    kind: 'documented',
    source: 'Lambda developer guide, provisioned concurrency',
    page: guide('provisioned-concurrency'),
  },
  'lint.provisioned-in-reserved': {
    sentence:
      'Provisioned concurrency counts inside reserved concurrency: if both are equal, $LATEST is throttled while the provisioned version still serves.',
    kind: 'recorded',
    source: 'Recording of real AWS',
    page: guide('lambda-concurrency'),
  },
  'lint.reserved-below-provisioned': {
    sentence:
      'Reserved concurrency may not be lower than the function’s provisioned concurrency in all.',
    kind: 'recorded',
    source: 'Recording of real AWS, PutFunctionConcurrency',
    page: guide('configuration-concurrency'),
  },
  'lint.account-minimum': {
    sentence:
      'An account always keeps 100 concurrent executions unreserved; a reservation that leaves less is refused.',
    kind: 'recorded',
    source: 'Recording of real AWS, PutFunctionConcurrency; Lambda developer guide, concurrency',
    page: guide('configuration-concurrency'),
  },
  'lint.version-fixed': {
    sentence:
      'A published version keeps its code and settings for ever; changes make a new version.',
    kind: 'documented',
    source: 'Lambda developer guide, function versions',
    page: guide('configuration-versions'),
  },
  'lint.alias': {
    sentence:
      'An alias names one published version, or two with weights and then without provisioned concurrency; only a version or alias that exists can have settings of its own.',
    kind: 'documented',
    source: 'Lambda developer guide, aliases; service model',
    page: guide('configuration-aliases'),
  },
  'lint.settings-per-qualifier': {
    sentence:
      'Retries, event age and destinations are set for $LATEST, a version or an alias each; a published version does not inherit those of $LATEST. The dead-letter queue is for the whole function.',
    kind: 'recorded',
    source: 'Recording of real AWS, GetFunctionEventInvokeConfig after publishing',
    page: guide('invocation-async-configuring'),
  },
  'lint.polled-failures': {
    sentence:
      'A poller invokes synchronously, so the function’s retries, dead-letter queue and destinations never act: SQS failures go by the queue’s own redrive policy, those of streams by the event source mapping.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon SQS and event source mappings',
    page: guide('invocation-eventsourcemapping'),
  },
  'lint.refused-first': {
    sentence: 'A call that the Invoke API refuses meets none of the function’s settings.',
    kind: 'derived',
    source: 'Follows from the Invoke API’s checks',
    page: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  },
  'lint.unused': {
    sentence: 'What no call, destination or alias names takes no part in a run.',
    kind: 'derived',
    source: 'Follows from the scenario',
    page: null,
  },
} as const satisfies Record<string, Rule>;
