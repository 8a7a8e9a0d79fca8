import type { RunState } from '#model';

/** Why the event became a dead letter, in a sentence or two; null if it did not. */
export function whyDeadLetter({ fate, attempts, record }: RunState): string | null {
  if (fate.kind !== 'deadLettered') return null;
  const place = fate.target.kind === 'sqs' ? 'dead-letter queue' : 'dead-letter topic';
  const sent = `so Lambda gave up and sent the original event to the ${place}.`;
  const leftOut = ` The response of the function is not part of a dead letter. ${
    record?.status === 'delivered'
      ? 'The record at the destination has it.'
      : 'An on-failure destination would have kept it.'
  }`;
  switch (fate.condition) {
    case 'RetriesExhausted':
      return `The function failed ${tries(attempts.length)}, ${sent}${leftOut}`;
    case 'EventAgeExceeded':
      return `The event would have grown older than its maximum age before the next try, ${sent}${leftOut}`;
    case 'ZeroReservedConcurrency':
      return `The function’s reserved concurrency is 0, so it never ran and Lambda sent the original event straight to the ${place}.`;
    case 'RecursiveInvocation':
      return `The function called itself in a loop, ${sent}`;
    default:
      return fate.condition satisfies never;
  }
}

function tries(attempts: number): string {
  if (attempts === 1) return 'on its only try';
  return attempts === 2
    ? 'on the first try and on the retry'
    : 'on the first try and on both retries';
}
