import { type Micros, SECOND } from '#engine';
import { catalogue } from '#model/catalogue';
import { formatCountdown, formatSpan, formatTimer, plural } from '#model/format-time';
import type { Owner, RetryPolicy } from '#model/owner-of';
import type { SlotAnswer } from '#model/slot-answer';

const sourceLimit = (tries: number, within: Micros | null): string =>
  [
    Number.isFinite(tries) && `at most ${plural(tries, { one: '# call', other: '# calls' })}`,
    within !== null && `for ${formatSpan(within)} at most`,
  ]
    .filter((part) => part !== false)
    .join(', ') || 'until Lambda takes it';

/** What a run puts on the map: who holds it, who tries again and when, and why an outcome is empty. */
export const watchWords = catalogue({
  band: 'Whose time it is',
  owners: {
    caller: 'caller',
    frontdoor: 'front door',
    api: 'Invoke API',
    queue: 'Lambda’s queue',
    function: 'your code',
    destination: 'delivery',
  } satisfies Record<Owner, string>,
  over: 'Nothing is pending any more',
  policy: (policy: RetryPolicy): string => {
    switch (policy.kind) {
      case 'none':
        return 'Retries: none, the caller gets the answer';
      case 'caller':
        return policy.tries === null
          ? 'Retries: the caller’s SDK calls again'
          : `Retries: the source’s, ${sourceLimit(policy.tries, policy.within)}`;
      case 'queue':
        return `Retries: Lambda’s, ${policy.retries === 0 ? 'none' : `up to ${policy.retries}`} within ${formatSpan(policy.maximumEventAgeS * SECOND)}`;
      case 'delivery':
        return 'Retries: none left, Lambda only delivers';
    }
  },
  retryIn: (attempt: number, left: Micros) => `attempt ${attempt} in ${formatCountdown(left)}`,
  retryInShort: (left: Micros) => `in ${formatTimer(left)}`,
  failures: (count: number) => `${count}×`,
  others: (count: number) => `+${count}`,
  failedAttempt: (name: string) => `${name} failed`,

  /** “Should something be here?” in full. */
  slot: ({ slot, expected, reason, target }: SlotAnswer): string => {
    const name = target?.name ?? '';
    const answer = { yes: 'Yes', no: 'No', perhaps: 'Perhaps' }[expected];
    return `Should something be here? ${answer}: ${because()}`;

    function because(): string {
      switch (reason) {
        case 'synchronous':
          return 'the call is synchronous, so nothing is queued and the caller gets the result or the error itself.';
        case 'dryRun':
          return 'a DryRun runs nothing.';
        case 'refused':
          return 'Lambda refuses the call and never has the event.';
        case 'notSet':
          return slot === 'sourceDlq'
            ? 'the source has no dead-letter queue of its own.'
            : 'nothing is set here.';
        case 'neverSucceeds':
          return 'with this behaviour no attempt succeeds.';
        case 'neverGivenUp':
          return 'with this behaviour Lambda never gives the event up.';
        case 'succeeded':
          return slot === 'lost'
            ? 'the event was processed.'
            : 'it is for events that Lambda gives up, and this one was processed.';
        case 'givenUp':
          return 'Lambda gave the event up, and this is for events that succeed.';
        case 'caught':
          return 'a dead-letter queue or a destination keeps what Lambda gives up.';
        case 'ifSucceeds':
          return slot === 'success'
            ? 'the event ends here once an attempt succeeds.'
            : `${name} gets the record once an attempt succeeds.`;
        case 'ifGivenUp':
          return slot === 'lost'
            ? 'if Lambda gives the event up and nothing of it can be sent, it is gone.'
            : slot === 'dlq'
              ? `${name} gets the event itself if Lambda gives it up.`
              : `${name} gets the record if Lambda gives the event up.`;
        case 'ifNeverTaken':
          return 'the source sends here what Lambda never took.';
        case 'taken':
          return 'the source keeps here only what Lambda never took.';
      }
    }
  },

  chainsName: 'What this run invoked in turn',
  chainHow: {
    onSuccess: 'by the on-success record',
    onFailure: 'by the on-failure record',
    code: 'by the code',
  },
  chainNotYet: 'not invoked yet',
  chainsBeyond: (count: number) =>
    `(and ${plural(count, { one: '# invocation', other: '# invocations' })} more)`,
});
