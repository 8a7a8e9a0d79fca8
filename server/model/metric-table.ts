import { catalogue } from './catalogue';
/**
 * Every CloudWatch metric of Lambda (namespace AWS/Lambda) by its real name.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html (read 2026-11)
 */
export type MetricName = keyof typeof metricTable;

export interface MetricFacts {
  readonly unit: 'Count' | 'Milliseconds' | 'None';
  /** The statistics that mean something, the usual one first. */
  readonly statistics: readonly (
    | 'Sum'
    | 'Average'
    | 'Minimum'
    | 'Maximum'
    | 'p50'
    | 'p90'
    | 'p99'
  )[];
  readonly meaning: string;
  /** What of it is our reading, null where AWS says all of it. */
  readonly derived: string | null;
  /** Why nothing here can have this metric, null for those that are counted. */
  readonly notApplicable: string | null;
}

const counted = { unit: 'Count', statistics: ['Sum'], derived: null, notApplicable: null } as const;
const level = {
  unit: 'Count',
  statistics: ['Maximum'],
  derived: null,
  notApplicable: null,
} as const;

export const metricTable = catalogue({
  Invocations: {
    ...counted,
    meaning:
      'The code ran, whether it succeeded or failed; every attempt of an event counts. It equals the requests that are billed.',
    derived: 'That it stands at the moment the attempt began, like Errors.',
  },
  Errors: {
    ...counted,
    meaning:
      'Attempts that ended in a function error, time-outs included, at the moment they began.',
  },
  Throttles: {
    ...counted,
    meaning: 'Requests refused for want of concurrency: neither invocations nor errors.',
    derived:
      'That throttled attempts of asynchronous events count too. The last throttle of an event that is then too old to wait is told as its end and not counted.',
  },
  DeadLetterErrors: {
    ...counted,
    meaning: 'Events that could not be sent to the dead-letter queue.',
  },
  DestinationDeliveryFailures: {
    ...counted,
    meaning: 'Records that could not be sent to a destination.',
  },
  RecursiveInvocationsDropped: {
    ...counted,
    meaning: 'Invocations that Lambda dropped because the function was in a loop.',
  },
  ProvisionedConcurrencyInvocations: {
    ...counted,
    meaning: 'Invocations that ran in a provisioned environment.',
  },
  ProvisionedConcurrencySpilloverInvocations: {
    ...counted,
    meaning: 'Invocations that ran on demand because no provisioned environment was free.',
  },
  Duration: {
    unit: 'Milliseconds',
    statistics: ['Average', 'Minimum', 'Maximum', 'p50', 'p90', 'p99'],
    meaning: 'How long the code worked on an event, without the INIT phase of a cold start.',
    derived:
      'Percentiles are within 0.8 % of the exact ones: they come from counts in narrow ranges.',
    notApplicable: null,
  },
  PostRuntimeExtensionsDuration: {
    unit: 'Milliseconds',
    statistics: ['Average', 'Maximum'],
    meaning: 'How long extensions ran on after the code had finished.',
    derived: null,
    notApplicable: 'The simulated functions have no extensions.',
  },
  IteratorAge: {
    unit: 'Milliseconds',
    statistics: ['Average', 'Maximum'],
    meaning: 'How old the last record of a batch was when Lambda read it from a stream.',
    derived: null,
    notApplicable: 'Sources that Lambda polls are not simulated yet.',
  },
  OffsetLag: {
    unit: 'Count',
    statistics: ['Maximum'],
    meaning: 'How far Lambda was behind the newest record of a Kafka topic.',
    derived: null,
    notApplicable: 'Sources that Lambda polls are not simulated yet.',
  },
  ConcurrentExecutions: { ...level, meaning: 'Environments that worked on events at a time.' },
  UnreservedConcurrentExecutions: {
    ...level,
    meaning:
      'Events that functions without reserved concurrency worked on at a time, in the Region.',
    derived: 'That executions in provisioned environments of such functions count.',
  },
  ProvisionedConcurrentExecutions: {
    ...level,
    meaning: 'Provisioned environments that worked on events at a time.',
  },
  ProvisionedConcurrencyUtilization: {
    unit: 'None',
    statistics: ['Maximum'],
    meaning: 'Provisioned environments at work, as a part of those that are allocated: 0 to 1.',
    derived: 'For the whole function and the account it is all in use of all allocated.',
    notApplicable: null,
  },
  ClaimedAccountConcurrency: {
    ...level,
    meaning:
      'What of the account’s concurrency is taken: unreserved in use, all reserved, all provisioned.',
    derived:
      'Provisioned concurrency inside a reservation is counted once, and its executions are not counted again as unreserved.',
  },
  AsyncEventsReceived: { ...counted, meaning: 'Events that Lambda put into its queue.' },
  AsyncEventAge: {
    unit: 'Milliseconds',
    statistics: ['Average', 'Maximum'],
    meaning: 'From the queueing of an event to each invocation of it; it grows over retries.',
    derived: null,
    notApplicable: null,
  },
  AsyncEventsDropped: {
    ...counted,
    meaning:
      'Events that ended without a successful run, also those that a dead-letter queue or destination received.',
    derived: 'That events dropped as recursion count here too.',
  },
} as const satisfies Record<string, MetricFacts>);
