import { attemptScenarios } from './attempt-scenarios';
import { frontDoorScenarios } from './front-door-scenarios';
import type { GoldenScenario } from './golden-scenario';
import { limitScenarios } from './limit-scenarios';
import { sourceScenarios } from './source-scenarios';

/** Every golden scenario by the name of its trace file. */
export const goldenScenarios: Readonly<Record<string, GoldenScenario>> = {
  ...attemptScenarios,
  ...limitScenarios,
  ...frontDoorScenarios,
  ...sourceScenarios,
};
