export { type Account, accountOf, type Step } from './account';
export type { DepartureId } from './departure-id';
export type { Explanation } from './explanation';
export { explanations } from './known-explanations';
export { lessonFor } from './lesson-for';
export {
  type Answers,
  type CallerSight,
  type LogSight,
  type QuestionId,
  type QueueSight,
  questionIds,
  sights,
} from './observables';
export { type Remedy, remediesFor } from './remedy';
export {
  nearest,
  readAnswers,
  remaining,
  search,
  writeAnswers,
} from './search';
export type { Way } from './ways';
