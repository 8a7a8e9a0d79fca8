import type { Micros } from '#engine';
import { catalogue } from './catalogue';
import { formatSpan } from './format-time';
import { fateHeadline } from './headlines';
import type { RunState } from './run-state';

/** A stop that a run suggests, since its start. */
export interface SuggestedBeat {
  readonly at: Micros;
  readonly title: string;
}

/** What the stops are called that a run suggests. */
const beatWords = catalogue({
  answered: 'The caller has its answer',
  starts: (attempt: number) => `Attempt ${attempt} starts`,
  waits: (span: Micros, attempt: number) => `Waits ${formatSpan(span)} for attempt ${attempt}`,
});

/** More than this many stops nobody presents. */
const mostSuggested = 24;

/** Where one would stop to talk: the caller's answer, each attempt, each wait, the outcome. Of a run as far as it is known. */
export function suggestBeats(state: RunState): readonly SuggestedBeat[] {
  const { caller, attempts, waits, startedAt, endedAt } = state;
  const moments: SuggestedBeat[] = [
    ...(caller.answeredAt === null ? [] : [{ at: caller.answeredAt, title: beatWords.answered }]),
    ...attempts.map(({ startedAt: at, attempt }) => ({ at, title: beatWords.starts(attempt) })),
    ...waits.map(({ from, until, beforeAttempt }) => ({
      at: from,
      title: beatWords.waits(until - from, beforeAttempt),
    })),
    ...(endedAt === null ? [] : [{ at: endedAt, title: fateHeadline(state).text }]),
  ];
  const inOrder = moments
    .map(({ at, title }) => ({ at: at - startedAt, title }))
    .sort((a, b) => a.at - b.at);
  // Of things at one moment the last is what is seen there.
  const apart = inOrder.filter(({ at }, index) => inOrder[index + 1]?.at !== at);
  return apart.length <= mostSuggested
    ? apart
    : [...apart.slice(0, mostSuggested - 1), ...apart.slice(-1)];
}
