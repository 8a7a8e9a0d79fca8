import type { Micros, Outcome } from '#engine';
import { type AttemptState, formatMilliseconds, formatSince } from '#model';
import { timelineWords as words } from '../words/timeline';

/** How an attempt ended, in one or two words for beside its bar. */
export function outcomeWord(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'returned':
      return words.outcomes.returned;
    case 'threw':
      return outcome.errorType;
    case 'timedOut':
      return words.outcomes.timedOut;
    case 'outOfMemory':
      return words.outcomes.outOfMemory;
    case 'exited':
      return words.outcomes.exited(outcome.exitCode);
    case 'initFailed':
      return words.outcomes.initFailed;
    case 'threwValue':
      return words.outcomes.threwValue(outcome.valueType);
    case 'unhandledRejection':
      return words.outcomes.unhandledRejection;
    case 'uncaught':
      return outcome.errorType;
    case 'neverSettled':
      return words.outcomes.neverSettled;
    case 'unserializable':
      return words.outcomes.unserializable;
    case 'responseTooLarge':
      return words.outcomes.responseTooLarge;
    default:
      return outcome satisfies never;
  }
}

/** "412 ms Error", or nothing while it runs. */
export const attemptLabel = ({ outcome, durationMs }: AttemptState): string =>
  outcome === null ? '' : `${formatMilliseconds(durationMs)} ${outcomeWord(outcome)}`;

/** The attempt in words: start, duration, outcome, billed duration and request id. */
export function attemptText(attempt: AttemptState, runStartedAt: Micros): string {
  const { start, startedAt, outcome, durationMs, billedMs, requestId } = attempt;
  const began = words.began(words.starts[start], formatSince(startedAt - runStartedAt));
  const ended =
    outcome === null
      ? words.stillRunning
      : words.ended(
          attempt.failed,
          formatMilliseconds(durationMs),
          outcomeWord(outcome),
          formatMilliseconds(billedMs),
        );
  return words.attemptText(began, ended, requestId);
}
