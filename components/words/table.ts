import { groupDigits } from '#model/format-time';

/** The rows of a run, in the timeline, the story and the table. */
export const tableWords = {
  story: 'Story of this run',
  storyNewestFirst: 'Story, newest first',
  caption: 'The events of this run',
  time: 'Time',
  wallTime: 'Wall time, UTC',
  what: 'What happened',
  rule: 'Rule',
  filter: 'Filter events',
  count: (shown: number, all: number) =>
    shown === all ? `${groupDigits(all)} events` : `${groupDigits(shown)} of ${groupDigits(all)}`,
  noMatch: 'No event has these words. Clear the filter to see all of them.',
  part: (first: number, last: number) =>
    `Rows ${groupDigits(first)} to ${groupDigits(last)} around this moment. Move in time to see others, or download all.`,
  copyCsv: 'Copy CSV',
  csvWhat: 'of these events',
  downloadCsv: 'Download CSV',
  csvFile: (run: number) => `lambdarium-run-${run}.csv`,
  timeline: 'Timeline',
  pressInvoke: 'Nothing yet: press Invoke',
  caller: 'Caller',
  noAnswer: 'no answer yet',
  got: (status: number, text: string) => `got ${status} ${text}`.trim(),
  answered: (status: number | null, text: string) =>
    status === null ? `answered ${text}` : `answered ${status} ${text}`,
  hasNotAnswered: 'has not answered',
  queue: (took: boolean, retries: number, throttles: number) =>
    [
      took ? 'took the event' : 'nothing queued',
      retries > 0 ? `waited ${retries}× before a retry` : null,
      throttles > 0 ? `turned back ${throttles}× for want of concurrency` : null,
    ]
      .filter((word) => word !== null)
      .join(', '),
  attempt: (attempt: number) => `Attempt ${attempt}`,
  notBegun: 'has not begun',
  deadLetters: 'Dead letters',
  outcome: 'Outcome',
  processed: 'empty: the event was processed',
  messageIn: (name: string) => `1 message in ${name}`,
  lost: 'lost',
  lostBecause: (reason: 'noTarget' | 'deliveryFailed') =>
    reason === 'noTarget'
      ? 'the event is lost: nothing was set to take it'
      : 'the event is lost: the delivery failed',
  nothingYet: 'nothing yet',
  record: { sending: 'on its way', delivered: 'delivered', failed: 'not delivered' },
  recordText: (status: 'sending' | 'delivered' | 'failed', name: string) =>
    ({
      sending: `the record is on its way to ${name}`,
      delivered: `1 record in ${name}`,
      failed: `the record could not be sent to ${name}`,
    })[status],
} as const;
