import { plural } from '#model';
import { catalogue } from '#model/catalogue';

/** What is said of a run to those who listen; comes with the first run. */
export const announceStoryWords = catalogue({
  ended: (run: number) => `Run ${run} has ended.`,
  attempts: (count: number, requestId: string) =>
    count === 0
      ? `No attempt ran. Request id ${requestId}.`
      : `${plural(count, { one: '# attempt', other: '# attempts' })} under one request id: ${requestId}.`,
  waits: (spans: readonly string[]) =>
    spans.length === 0 ? '' : `Waited ${spans.join(', then ')}.`,
  rule: (sentence: string) => `The rule: ${sentence}`,
  skipped: (count: number) =>
    `${plural(count, { one: '# earlier step', other: '# earlier steps' })}.`,
});
