import { MILLISECOND, SECOND, type Target } from '#engine';
import { formatSpan, groupDigits } from '#model';
import { catalogue } from '#model/catalogue';
import { plural } from '#model/format-time';

const services = {
  sqs: 'SQS',
  sns: 'SNS',
  lambda: 'Lambda',
  eventbridge: 'EventBridge',
  s3: 'S3',
} as const satisfies Record<Target['kind'], string>;

/** The settings in force at a moment, and why each is what it is. */
export const settingWords = catalogue({
  heading: 'Settings in force',
  of: (functionName: string, qualifier: string): string => `${functionName}, ${qualifier}`,
  noFunction: 'There is no such function, so nothing is set.',
  resolved: (alias: string, version: string): string =>
    `The alias ${alias} led to version ${version}.`,
  changed: (since: string): string => `Changed while this ran, at ${since}.`,
  names: {
    memory: 'Memory',
    timeout: 'Time-out',
    init: 'INIT takes',
    retries: 'Retries',
    age: 'Maximum event age',
    deadLetter: 'Dead-letter target',
    onSuccess: 'On success',
    onFailure: 'On failure',
    reserved: 'Reserved concurrency',
    provisioned: 'Provisioned concurrency',
    recursion: 'Recursive loops',
    architecture: 'Architecture',
    role: 'Role may send',
  },
  none: 'none',
  yes: 'yes',
  no: 'no',
  memory: (mb: number): string => `${groupDigits(mb)} MB`,
  milliseconds: (ms: number): string => formatSpan(ms * MILLISECOND),
  seconds: (s: number): string => formatSpan(s * SECOND),
  target: ({ kind, name }: Target): string => `${services[kind]} ${name}`,
  number: (value: number): string => groupDigits(value),
  because: {
    set: 'set here',
    awsDefault: 'AWS’s default',
    ofVersion: 'fixed when the version was published',
    ofQualifier: 'set for this version or alias',
    notInherited: 'AWS’s default: a version or alias does not inherit the settings of $LATEST',
    ours: 'ours: AWS publishes no figure',
    synchronous: 'no effect: for asynchronous events only',
    dryRun: 'no effect: a DryRun runs nothing',
    allVersions: 'set here, for all versions',
    pool: 'AWS’s default: it takes from the account’s unreserved pool',
    off: 'switches the function off',
  },
  policy: 'Whose retry policy',
  policyDryRun: 'Nobody’s: a DryRun runs nothing that could be retried.',
  policySynchronous: (caller: string): string =>
    `${caller}’s own. Lambda repeats no synchronous call: whoever waits gets the error and decides.`,
  policyDelivery: (caller: string): string =>
    `${caller}’s delivery policy, until Lambda answers 202. After that it is Lambda’s.`,
  policyQueue: (left: number, age: string): string =>
    `Lambda’s event queue: ${plural(left, { one: '# retry', other: '# retries' })} of a function error left, and ${age} of the event’s age. Throttles use up no retry.`,
  policyOver: 'Nobody’s any more: the event has come to its end.',
});
