import type { Micros, Outcome } from '#engine';
import { type AttemptState, formatMilliseconds, formatSince } from '#model';

/** How an attempt ended, in one or two words for beside its bar. */
export function outcomeWord(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'returned':
      return 'OK';
    case 'threw':
      return outcome.errorType;
    case 'timedOut':
      return 'Timed out';
    case 'outOfMemory':
      return 'Out of memory';
    case 'exited':
      return `Exit ${outcome.exitCode}`;
    case 'initFailed':
      return 'INIT failed';
    case 'threwValue':
      return `Threw a ${outcome.valueType}`;
    case 'unhandledRejection':
      return 'Unhandled rejection';
    case 'uncaught':
      return outcome.errorType;
    case 'neverSettled':
      return 'Never settled';
    case 'unserializable':
      return 'No JSON';
    case 'responseTooLarge':
      return 'Too large';
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
  const began = `${start === 'warm' ? 'warm' : start === 'cold' ? 'cold' : 'restarted'} start at ${formatSince(startedAt - runStartedAt)}`;
  const ended =
    outcome === null
      ? 'still running'
      : `${attempt.failed ? 'failed' : 'succeeded'} after ${formatMilliseconds(durationMs)}, ${outcomeWord(outcome)}, billed ${formatMilliseconds(billedMs)}`;
  return `${began}, ${ended}, request id ${requestId}`;
}
