import type { Micros } from '#engine';
import { fateHeadline, type RunState, spokenDuration } from '#model';
import { runControlWords as words } from '../words/run-controls';

/** The slider’s value in words: "1 minute 2 seconds, attempt 1 failed, waiting for attempt 2". */
export function valueText(state: RunState, at: Micros): string {
  return [spokenDuration(Math.max(0, at - state.startedAt)), ...happening(state)].join(', ');
}

function happening(state: RunState): readonly string[] {
  const last = state.attempts.at(-1);
  const failed = last?.endedAt != null ? [words.attempt(last.attempt, last.failed)] : [];
  const wait = state.waits.find(({ over }) => !over);
  if (wait) return [...failed, words.waitingFor(wait.beforeAttempt)];
  if (last && last.endedAt === null) return [words.running(last.attempt)];
  const headline = fateHeadline(state).text;
  return [headline.charAt(0).toLowerCase() + headline.slice(1)];
}
