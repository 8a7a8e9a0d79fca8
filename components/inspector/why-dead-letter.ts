import type { RunState } from '#model';
import { messageWords } from '../words/message';

const words = messageWords.whyDeadLetter;

/** Why the event became a dead letter, in a sentence or two; null if it did not. */
export function whyDeadLetter({ fate, attempts, record }: RunState): string | null {
  if (fate.kind !== 'deadLettered') return null;
  const place = words.place[fate.target.kind === 'sqs' ? 'sqs' : 'sns'];
  const leftOut = record?.status === 'delivered' ? words.responseKept : words.responseLost;
  switch (fate.condition) {
    case 'RetriesExhausted':
      return `${words.exhausted(attempts.length, place)} ${leftOut}`;
    case 'EventAgeExceeded':
      return `${words.tooOld(place)} ${leftOut}`;
    case 'ZeroReservedConcurrency':
      return words.zeroReserved(place);
    case 'RecursiveInvocation':
      return words.loop(place);
    default:
      return fate.condition satisfies never;
  }
}
