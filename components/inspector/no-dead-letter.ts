import type { RunState } from '#model';

/** Why there is no dead letter at this moment, as a sentence. */
export function noDeadLetter(state: RunState): string {
  const { fate, invocationType, config, run, deadLetter } = state;
  const target = config?.deadLetter;
  if (run === 0) return 'No dead letter: nothing has run yet.';
  if (invocationType === 'RequestResponse') {
    return 'No dead letter: dead-letter queues and destinations are for asynchronous events. The caller of a synchronous call gets the error itself.';
  }
  switch (fate.kind) {
    case 'dryRun':
      return 'No dead letter: a DryRun runs nothing.';
    case 'refused':
      return 'No dead letter: the call was refused, so Lambda never had the event. Its caller was told.';
    case 'succeeded':
      return 'No dead letter: this run succeeded.';
    case 'failed':
      return 'No dead letter: the caller got the error itself.';
    case 'underway':
      return target
        ? `No dead letter yet: Lambda has not given the event up. If it does, the message goes to ${target.name}.`
        : 'No dead letter yet, and there will be none: the function has no dead-letter queue.';
    case 'lost':
      if (fate.reason === 'noTarget') {
        return 'No dead letter: the function has no dead-letter queue and no destination for failures, so Lambda discarded the event and told nobody.';
      }
      return deadLetter === null
        ? 'No dead letter: the function has no dead-letter queue.'
        : `No dead letter: Lambda could not deliver it to ${deadLetter.target.name}. Only the metric DeadLetterErrors tells.`;
    case 'recorded':
      return deadLetter === null
        ? `No dead letter: only the record of the failure is kept, in ${fate.target.name}.`
        : `No dead letter: Lambda could not deliver it to ${deadLetter.target.name}. Only the record of the failure is kept, in ${fate.target.name}.`;
    case 'undeliverable':
      return `No dead letter of the function: Lambda never took the event. The source’s own queue ${fate.queue} has it.`;
    case 'deadLettered':
      return 'The dead letter is on its way.';
    default:
      return fate satisfies never;
  }
}
