import { attemptScenarios } from './attempt-scenarios';
import { behaviourScenarios } from './behaviour-scenarios';
import { concurrencyScenarios } from './concurrency-scenarios';
import { deliveryScenarios } from './delivery-scenarios';
import { destinationScenarios } from './destination-scenarios';
import { frontDoorScenarios } from './front-door-scenarios';
import { furtherLessonScenarios } from './further-lesson-scenarios';
import type { GoldenScenario } from './golden-scenario';
import { lessonScenarios } from './lesson-scenarios';
import { limitScenarios } from './limit-scenarios';
import { sourceScenarios } from './source-scenarios';
import { versionScenarios } from './version-scenarios';

/** Every golden scenario by the name of its trace file. */
export const goldenScenarios: Readonly<Record<string, GoldenScenario>> = {
  ...attemptScenarios,
  ...behaviourScenarios,
  ...limitScenarios,
  ...concurrencyScenarios,
  ...versionScenarios,
  ...destinationScenarios,
  ...deliveryScenarios,
  ...frontDoorScenarios,
  ...lessonScenarios,
  ...furtherLessonScenarios,
  ...sourceScenarios,
};
