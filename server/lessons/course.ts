import type { ComingLesson, Lesson } from './lesson';
import { status200 } from './texts/status-200';

/** A place of the course: a lesson, or one that is still to come. */
export type Place = { readonly number: number } & (
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'coming'; readonly lesson: ComingLesson }
);

/** Each needs only what came before. */
const order: readonly (Lesson | ComingLesson)[] = [status200];

/** The whole course; the number of a lesson is its place. */
export const course: readonly Place[] = order.map((lesson, index): Place => {
  const number = index + 1;
  return 'scenario' in lesson
    ? { kind: 'lesson', number, lesson }
    : { kind: 'coming', number, lesson };
});

export const placeOf = (slug: string): Place | null =>
  course.find(({ lesson }) => lesson.slug === slug) ?? null;

/** The nearest lesson before (-1) or after (1) a place that can be taken; null at the ends. */
export const neighbourOf = ({ number }: Place, direction: 1 | -1): Place | null => {
  const others = course.filter(
    (one) => one.kind === 'lesson' && (one.number - number) * direction > 0,
  );
  return (direction === 1 ? others[0] : others.at(-1)) ?? null;
};
