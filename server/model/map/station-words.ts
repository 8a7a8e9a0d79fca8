import type { InvocationType, Target } from '#engine';
import { catalogue } from '../catalogue';

/** What destinations are called by the kind of their target. */
const targetNames = {
  sqs: 'queue',
  sns: 'topic',
  lambda: 'function',
  eventbridge: 'bus',
  s3: 'bucket',
} as const satisfies Record<Target['kind'], string>;

/** What stands on the map, in the page and in every picture of it. */
export const stationWords = catalogue({
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
  retryLoop: 'retry loop',
  throttled: (count: number) => `throttled ${count}×`,
});
