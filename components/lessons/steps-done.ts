import type { LessonProgress } from './progress';
import type { Step } from './steps';

/** The steps of which something is kept. */
export function stepsDone({ first, ran, saw, solved, second }: LessonProgress): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (first !== undefined || ran) done.add('predict');
  if (ran) done.add('watch');
  if (saw !== undefined) done.add('observe');
  if (solved) done.add('why').add('fix');
  if (second !== undefined) done.add('why').add('again');
  return done;
}
