import type { ComingLesson, Lesson } from './lesson';
import { inWords } from './lesson-words';
import { acceptedIsNotDone } from './texts/accepted-is-not-done';
import { clientRetries } from './texts/client-retries';
import { coming } from './texts/coming';
import { concurrencyZero } from './texts/concurrency-zero';
import { deadLetterOrDestination } from './texts/dead-letter-or-destination';
import { destinationsAreForEvents } from './texts/destinations-are-for-events';
import { dryRun } from './texts/dry-run';
import { eventAge } from './texts/event-age';
import { gateway502 } from './texts/gateway-502';
import { gateway504 } from './texts/gateway-504';
import { returned500 } from './texts/returned-500';
import { ruleDeadLetter } from './texts/rule-dead-letter';
import { snsPolicy } from './texts/sns-policy';
import { status200 } from './texts/status-200';
import { threeRuns } from './texts/three-runs';
import { throttles } from './texts/throttles';
import { timeouts } from './texts/timeouts';
import { twiceAndOutOfOrder } from './texts/twice-and-out-of-order';
import { unawaitedWork } from './texts/unawaited-work';
import { whoRetries } from './texts/who-retries';
import { zeroRetries } from './texts/zero-retries';

/** A place of the course: a lesson, or one that is still to come. */
export type Place = { readonly number: number } & (
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'coming'; readonly lesson: ComingLesson }
);

/** Each needs only what came before. */
const order: readonly (Lesson | ComingLesson)[] = [
  status200,
  whoRetries,
  acceptedIsNotDone,
  threeRuns,
  timeouts,
  deadLetterOrDestination,
  returned500,
  destinationsAreForEvents,
  eventAge,
  throttles,
  concurrencyZero,
  zeroRetries,
  dryRun,
  gateway504,
  gateway502,
  clientRetries,
  coming.queueRedrive,
  coming.visibilityTimeout,
  coming.neverRan,
  coming.partialBatches,
  ruleDeadLetter,
  snsPolicy,
  twiceAndOutOfOrder,
  unawaitedWork,
  coming.loops,
];

/** The whole course; the number of a lesson is its place. */
export const course: readonly Place[] = order.map(inWords).map((lesson, index): Place => {
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
