import type { SimulationEvent } from '#engine';
import { catalogue } from './catalogue';
import type { Comparison, RunFigures } from './compare-runs';
import { formatDollars } from './cost';
import { fateSentence, fateWords } from './fate-words';
import { formatMilliseconds, formatSince, formatSpan, plural } from './format-time';
import { eventSentence } from './story';

/** One line of the table that holds two runs against each other. */
export interface ComparedFigure {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
}

/** Every figure of both runs, the same ones too: what did not change is news as well. */
export function comparedFigures({ before, after }: Comparison): readonly ComparedFigure[] {
  return figures.map(([name, read]) => {
    const values = { before: read(before), after: read(after) };
    return { name, ...values, differs: values.before !== values.after };
  });
}

const figures: readonly (readonly [name: string, read: (run: RunFigures) => string])[] = catalogue([
  ['Caller got', ({ answer }) => answer],
  ['Attempts', ({ attempts }) => String(attempts)],
  [
    'Waits',
    ({ waits, waited }) => (waits === 0 ? 'none' : `${waits}, together ${formatSpan(waited)}`),
  ],
  ['Ended at', ({ fate }) => fateWords(fate)],
  ['After', ({ took }) => (took === null ? 'under way' : formatSpan(took))],
  ['Billed', ({ billedMs }) => formatMilliseconds(billedMs)],
  ['Cost', ({ dollars }) => formatDollars(dollars)],
]);

/**
 * The differences as sentences, the weightiest first; one sentence if there are none. `where` says what the second run is
 * held against: "before" for a fork's original, "in run 1".
 */
export const differenceWords = catalogue(
  ({ before, after, first }: Comparison, where = 'before'): readonly string[] => {
    if (after.took === null) {
      return [
        first === null
          ? 'Under way, and up to here as it was before.'
          : 'Under way, and already another future.',
      ];
    }
    const words = [
      fateDifference(before, after, where),
      timeDifference(before, after),
      before.answer !== after.answer &&
        `The caller got ${after.answer} instead of ${before.answer}.`,
      before.attempts !== after.attempts &&
        `The code ran ${times(after.attempts)} instead of ${times(before.attempts)}.`,
      waitDifference(before, after, where),
      costDifference(before, after),
    ].filter((text) => text !== false);
    if (words.length > 0) return words;
    return [
      first === null
        ? 'Nothing differs: the two are the same, event for event.'
        : 'The outcome is the same; only what happened on the way differs.',
    ];
  },
);

/** Where the two part, and what each does there; null if they do not. */
export function firstDifferenceWords({ first }: Comparison): {
  readonly when: string;
  readonly before: string;
  readonly after: string;
} | null {
  if (first === null) return null;
  return {
    when: formatSince(first.since),
    before: saidOf(first.before),
    after: saidOf(first.after),
  };
}

const saidOf = (event: SimulationEvent | null): string =>
  event === null ? 'Nothing more happens.' : eventSentence(event);

function fateDifference(before: RunFigures, after: RunFigures, where: string): string | false {
  const [was, is] = [fateSentence(before.fate), fateSentence(after.fate)];
  if (was === is) return false;
  return before.took === null ? `The event ${is}.` : `The event ${is}; ${where}, it ${was}.`;
}

function timeDifference(before: RunFigures, after: RunFigures): string | false {
  if (before.took === null || after.took === null || before.took === after.took) return false;
  const by = formatSpan(Math.abs(after.took - before.took));
  return `It was over ${by} ${after.took < before.took ? 'earlier' : 'later'}, after ${formatSpan(after.took)}.`;
}

function waitDifference(before: RunFigures, after: RunFigures, where: string): string | false {
  if (before.waits === after.waits && before.waited === after.waited) return false;
  if (after.waits === 0)
    return `It never waited; ${where}, it waited ${formatSpan(before.waited)} in all.`;
  const was =
    before.waits === 0 ? 'none' : `${before.waits} of ${formatSpan(before.waited)} in all`;
  return `${plural(after.waits, { one: '# wait', other: '# waits' })} of ${formatSpan(after.waited)} in all instead of ${was}.`;
}

function costDifference(before: RunFigures, after: RunFigures): string | false {
  if (before.dollars === after.dollars) return false;
  const change = `It cost ${formatDollars(after.dollars)} instead of ${formatDollars(before.dollars)}`;
  if (before.dollars === 0 || after.dollars === 0) return `${change}.`;
  const percent = Math.round((100 * (after.dollars - before.dollars)) / before.dollars);
  if (percent === 0) return `${change}.`;
  return `${change}: ${Math.abs(percent)} % ${percent < 0 ? 'less' : 'more'}.`;
}

const times = (count: number): string =>
  plural(count, { '=0': 'not at all', '=1': 'once', '=2': 'twice', other: '# times' });
