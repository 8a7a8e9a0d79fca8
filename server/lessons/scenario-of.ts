import type { Scenario } from '#engine';
import { furtherLessonScenarios } from '../scenarios/further-lesson-scenarios';
import { lessonScenarios } from '../scenarios/lesson-scenarios';
import type { Lesson } from './lesson';

const golden = { ...lessonScenarios, ...furtherLessonScenarios };

/** The golden scenario that a lesson plays. */
export function scenarioOf({ scenario: name }: Lesson): Scenario {
  const found = golden[name];
  if (found === undefined) throw new Error(`There is no golden scenario ${name}.`);
  return found.scenario;
}
