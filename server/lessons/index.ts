export { course, neighbourOf, type Place, placeOf } from './course';
export type {
  Choices,
  ComingLesson,
  FirstQuestion,
  Lesson,
  LessonText,
  Option,
  Puzzle,
  PuzzleSetting,
  Question,
} from './lesson';
export { scenarioOf } from './scenario-of';
