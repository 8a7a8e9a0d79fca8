import type { Target } from '#engine';
import { groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';

const places = {
  sqs: (name: string) => `in the queue ${name}`,
  sns: (name: string) => `from the topic ${name}`,
  lambda: (name: string) => `that invokes ${name}`,
  eventbridge: (name: string) => `on the event bus ${name}`,
  s3: (name: string) => `in the bucket ${name}`,
} as const satisfies Record<Target['kind'], (name: string) => string>;

const place = ({ kind, name }: Target): string => places[kind](name);

const neverRan = 'The function’s reserved concurrency is 0';

/** The messages a run leaves behind, and why it leaves one or none. */
export const messageWords = catalogue({
  indentedHere: ', indented here only',
  cut: (left: number): string =>
    `… and ${groupDigits(left)} more characters. Copy takes all of them.`,
  attributes: 'MessageAttributes',
  whyHere: 'Why it is here.',
  errorCode: (code: number): string => `ErrorCode ${code}`,
  errorCode200:
    'is the status of the invocation, not of your code: a function that throws still counts as invoked.',
  errorCodeNever:
    'is the status of an invocation that never came about. That Lambda writes it so is unverified.',
  leftOut: (count: number): string =>
    `And ${groupDigits(count)} more, of copies and of invocations that this run caused.`,

  title: {
    deadLetter: (target: Target, suffix: string): string => `Dead letter ${place(target)}${suffix}`,
    record: (target: Target, suffix: string): string => `Record ${place(target)}${suffix}`,
    sourceDeadLetter: (queue: string): string => `Message in the source’s own queue ${queue}`,
    fromFunction: (name: string): string => `, from ${name}`,
    ofCopy: ', of the queue’s copy',
  },

  whySourceDeadLetter:
    'Lambda never took the call, so the source kept the event itself. What Lambda takes and the function fails at never comes here.',

  whyDeadLetter: {
    place: { sqs: 'dead-letter queue', sns: 'dead-letter topic' } as const,
    exhausted: (attempts: number, place: string): string =>
      `${plural(attempts, {
        '=1': 'The function failed on its only try',
        '=2': 'The function failed on the first try and on the retry',
        other: 'The function failed on the first try and on both retries',
      })}, so Lambda gave up and sent the original event to the ${place}.`,
    tooOld: (place: string): string =>
      `The event would have grown older than its maximum age before the next try, so Lambda gave up and sent the original event to the ${place}.`,
    zeroReserved: (place: string): string =>
      `${neverRan}, so it never ran and Lambda sent the original event straight to the ${place}.`,
    loop: (place: string): string =>
      `The function called itself in a loop, so Lambda gave up and sent the original event to the ${place}.`,
    responseKept:
      'The response of the function is not part of a dead letter. The record at the destination has it.',
    responseLost:
      'The response of the function is not part of a dead letter. An on-failure destination would have kept it.',
  },

  whyRecord: {
    success:
      'The event was processed, so Lambda sent the record of it to the on-success destination.',
    exhausted:
      'No retry was left, so Lambda sent the record of the failure to the on-failure destination.',
    tooOld:
      'The event would have grown too old, so Lambda sent the record of it to the on-failure destination.',
    zeroReserved: `${neverRan}.`,
    loop: 'The function called itself in a loop, and Lambda dropped the event.',
    loopWord: 'The word RecursiveInvocation is ours: what AWS writes there is unverified.',
    holdsResponse:
      'Unlike a dead letter, the record has what the function answered beside the event.',
    holdsNone: 'The function never ran, so the record has the event and no response.',
  },

  noDeadLetter: {
    notRun: 'No dead letter: nothing has run yet.',
    synchronous:
      'No dead letter: dead-letter queues and destinations are for asynchronous events. The caller of a synchronous call gets the error itself.',
    dryRun: 'No dead letter: a DryRun runs nothing.',
    refused:
      'No dead letter: the call was refused, so Lambda never had the event. Its caller was told.',
    succeeded: 'No dead letter: this run succeeded.',
    failed: 'No dead letter: the caller got the error itself.',
    notYet: (name: string): string =>
      `No dead letter yet: Lambda has not given the event up. If it does, the message goes to ${name}.`,
    notYetNoTarget:
      'No dead letter yet, and there will be none: the function has no dead-letter queue.',
    lostNoTarget:
      'No dead letter: the function has no dead-letter queue and no destination for failures, so Lambda discarded the event and told nobody.',
    noTarget: 'No dead letter: the function has no dead-letter queue.',
    undelivered: (name: string): string =>
      `No dead letter: Lambda could not deliver it to ${name}. Only the metric DeadLetterErrors tells.`,
    recordOnly: (name: string): string =>
      `No dead letter: only the record of the failure is kept, in ${name}.`,
    undeliveredRecordOnly: (target: string, name: string): string =>
      `No dead letter: Lambda could not deliver it to ${target}. Only the record of the failure is kept, in ${name}.`,
    undeliverable: (queue: string): string =>
      `No dead letter of the function: Lambda never took the event. The source’s own queue ${queue} has it.`,
    sending: 'The dead letter is on its way.',
  },

  noRecord: {
    sending: (name: string): string => `The record is on its way to ${name}.`,
    undelivered: (name: string): string =>
      `No record: Lambda could not deliver it to ${name}. Only the metric DestinationDeliveryFailures tells.`,
    notYet: (success: string | null, failure: string | null): string => {
      const ways = [
        success && `to ${success} if the event succeeds`,
        failure && `to ${failure} if Lambda gives it up`,
      ].filter(Boolean);
      return `No record yet: it goes ${ways.join(', or ')}.`;
    },
    forFailures: 'No record: the destination is for events that Lambda gives up.',
    forSuccesses: 'No record: the destination is for events that succeed.',
  },
});
