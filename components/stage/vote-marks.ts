import type { Scenario } from '#engine';
import { predictedMoments } from '#model/prediction/predicted-moments';
import type { PollQuestion } from '#protocol';

/** Votes for one answer at the moment of the run's axis that it speaks of. */
export interface VoteMark {
  /** Milliseconds since the call. */
  readonly at: number;
  readonly option: string;
  readonly count: number;
}

/** Questions whose answers are moments of the run that differ. */
const aboutMoments: ReadonlySet<PollQuestion['kind']> = new Set(['runs', 'again', 'over']);

/**
 * Where the votes lie on the axis of the run: each answer at the last moment it speaks of, the third run of “3 runs”.
 * None for a question that is not about moments, nor for an answer without one.
 */
export function voteMarks(
  question: PollQuestion,
  counts: readonly number[],
  scenario: Scenario,
): readonly VoteMark[] {
  if (!aboutMoments.has(question.kind)) return [];
  return question.options.flatMap((option, index) => {
    const moments = predictedMoments({ question: question.kind, answer: option }, scenario);
    const last = moments.at(-1);
    return last === undefined ? [] : [{ at: last.at, option, count: counts[index] ?? 0 }];
  });
}
