import type { InvocationType, Target } from '#engine';

/** What destinations are called by the kind of their target. */
const targetNames = {
  sqs: 'queue',
  sns: 'topic',
  lambda: 'function',
  eventbridge: 'bus',
  s3: 'bucket',
} as const satisfies Record<Target['kind'], string>;

/** The stations of the map. */
export const mapWords = {
  name: 'Invocation map',
  frontDoor: 'Front door',
  api: 'Invoke API',
  queue: 'Event queue',
  wait1: '1 min',
  wait2: '2 min',
  success: 'Success',
  onSuccess: (kind: Target['kind'] | null) =>
    kind === null ? 'On success' : `On-success ${targetNames[kind]}`,
  deadLetters: (kind: Target['kind'] | null) =>
    kind === 'sns' ? 'Dead-letter topic' : 'Dead-letter queue',
  onFailure: (kind: Target['kind'] | null) =>
    kind === null ? 'On failure' : `On-failure ${targetNames[kind]}`,
  lost: 'Lost',
  denied: (type: InvocationType) => (type === 'DryRun' ? 'DryRun ends here' : 'Refused'),
  sourceDeadLetters: 'Source’s dead letters',
  spokenWait1: 'Wait of 1 minute',
  spokenWait2: 'Wait of 2 minutes',
  waitBefore: (attempt: number) => `Wait before attempt ${attempt}`,

  reached: 'Reached',
  notReached: 'Not reached yet',
  unreachable: 'This run cannot come here',
  spokenLost: 'lost',
  spokenDeadLettered: 'dead-lettered',
  leadsTo: (stations: string) => ` Leads to ${stations}.`,

  retryLoop: 'retry loop',
  throttled: (count: number) => `throttled ${count}×`,
} as const;
