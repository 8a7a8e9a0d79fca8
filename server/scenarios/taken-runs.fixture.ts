import { runScenario, type SimulationEvent } from '#engine';
import '#engine/sources/catalogue';
import { collectRun } from '#model';
import type { TakenRun } from '#model/exports/taken-run';
import { goldenScenarios } from './golden-scenarios';

/** Golden scenarios whose runs are kept in every form in which they can be taken along. */
export const takenNames = [
  'first-light',
  'request-response-throws',
  'dry-run',
  'access-denied',
  'api-gateway-rest-504',
  'duplicates-fail-twice',
  'lesson-06-throttles-use-no-retry',
  'destination-fails-itself',
] as const;

/** The first run of a golden scenario, to its end. */
export function takenRun(name: string): TakenRun {
  const scenario = goldenScenarios[name]?.scenario;
  if (scenario === undefined) throw new Error(`there is no golden scenario ${name}`);
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  const timeline = collectRun(events, 1);
  if (timeline === null) throw new Error('the first act made no run');
  return { scenario, room: scenario, timeline };
}
