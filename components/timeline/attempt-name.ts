import type { AttemptState } from '#model';
import { timelineWords as words } from '../words/timeline';

/** "Attempt 2"; "Try 2" where a front door or an SDK called again; "Copy, 1" of an event that the queue delivered twice. */
export function attemptName({ invocation, attempt, copy }: AttemptState, tries: boolean): string {
  if (copy) return words.copyName(attempt);
  return tries ? words.tryName(invocation) : words.attemptName(attempt);
}
