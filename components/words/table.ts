import { catalogue } from '#model/catalogue';
import { groupDigits } from '#model/format-time';

/** The story and the table of a run. */
export const tableWords = catalogue({
  story: 'Story of this run',
  storySoFar: 'Story so far',
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
});
