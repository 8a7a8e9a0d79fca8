import { plural } from '#model';
import { catalogue } from '#model/catalogue';

/** What is said to those who listen. */
export const announceWords = catalogue({
  log: 'What happens',
  outcome: (run: number, fate: string) => `Run ${run}: ${fate}.`,
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
  verbosity: {
    all: 'Announcements: every step',
    attempts: 'Announcements: attempts and outcome',
    outcome: 'Announcements: outcome only',
    off: 'Announcements: off',
  },
});
