import { catalogue } from './catalogue';
import { fateWords } from './fate-words';
import { formatSpan, plural } from './format-time';
import type { RunState } from './run-state';

/** "Event → 202, 3 attempts in 3 min 1 s, dead-letter queue": the run in one line, to be pasted into a message. */
export const outcomeLine = catalogue((state: RunState): string => {
  const { invocationType, fate } = state;
  const first = `${invocationType} → ${answerOf(state)}`;
  if (fate.kind === 'refused' || fate.kind === 'dryRun') return `${first}, never ran`;
  return [first, attemptsOf(state), fateWords(fate)].join(', ');
});

/** What the caller has: a status, words where there is no HTTP, or nothing yet. */
export const answerOf = catalogue(({ caller }: RunState): string => {
  if (!caller.answered) return 'no answer yet';
  return caller.status === null ? caller.statusText : String(caller.status);
});

function attemptsOf({ attempts, startedAt, endedAt }: RunState): string {
  if (attempts.length === 0) return endedAt === null ? 'not run yet' : 'never ran';
  const count = plural(attempts.length, { one: '# attempt', other: '# attempts' });
  return endedAt === null ? `${count} so far` : `${count} in ${formatSpan(endedAt - startedAt)}`;
}
