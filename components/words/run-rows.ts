import { catalogue } from '#model/catalogue';
import { rowWords } from './rows';

/** The rows of the timeline as a run fills them. */
export const runRowWords = catalogue({
  ...rowWords,
  got: (status: number, text: string) => `got ${status} ${text}`.trim(),
  answered: (status: number | null, text: string) =>
    status === null ? `answered ${text}` : `answered ${status} ${text}`,
  queue: (took: boolean, retries: number, throttles: number) =>
    [
      took ? 'took the event' : rowWords.nothingQueued,
      retries > 0 ? `waited ${retries}× before a retry` : null,
      throttles > 0 ? `turned back ${throttles}× for want of concurrency` : null,
    ]
      .filter((word) => word !== null)
      .join(', '),
  processed: 'empty: the event was processed',
  messageIn: (name: string) => `1 message in ${name}`,
  lost: 'lost',
  lostBecause: (reason: 'noTarget' | 'deliveryFailed') =>
    reason === 'noTarget'
      ? 'the event is lost: nothing was set to take it'
      : 'the event is lost: the delivery failed',
  record: { sending: 'on its way', delivered: 'delivered', failed: 'not delivered' },
  recordText: (status: 'sending' | 'delivered' | 'failed', name: string) =>
    ({
      sending: `the record is on its way to ${name}`,
      delivered: `1 record in ${name}`,
      failed: `the record could not be sent to ${name}`,
    })[status],
  onSuccess: 'On success',
  onFailure: 'On failure',
});
