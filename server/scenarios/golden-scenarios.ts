import { attemptScenarios } from './attempt-scenarios';
import { frontDoorScenarios } from './front-door-scenarios';
import { furtherLessonScenarios } from './further-lesson-scenarios';
import type { GoldenScenario } from './golden-scenario';
import { lessonScenarios } from './lesson-scenarios';
import { limitScenarios } from './limit-scenarios';

/** Every golden scenario by the name of its trace file. */
export const goldenScenarios: Readonly<Record<string, GoldenScenario>> = {
  ...attemptScenarios,
  ...limitScenarios,
  ...frontDoorScenarios,
  ...lessonScenarios,
  ...furtherLessonScenarios,
};
