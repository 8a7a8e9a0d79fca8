import type { SimulationEvent } from './event';
import { HOUR, type Micros } from './micros';
import type { Scenario } from './scenario';
import { createSimulation, type Simulation } from './simulation';

/** Longer than anything can stay pending: six hours of event age, a time-out, and a delivery. */
const LONG_ENOUGH: Micros = 12 * HOUR;

/** Runs a scenario from its first setting to the end of its last run. A command that is refused throws. */
export function runScenario(
  scenario: Scenario,
  onEvent: (event: SimulationEvent) => void,
): Simulation {
  const simulation = createSimulation({
    seed: scenario.seed,
    epochMs: scenario.epochMs,
    onEvent,
  });
  const submit = (...[at, command]: Parameters<Simulation['submit']>) => {
    const result = simulation.submit(at, command);
    if (!result.ok) throw new Error(result.message);
  };
  submit(0, { type: 'configureAccount', account: scenario.account });
  for (const target of scenario.targets) submit(0, { type: 'configureTarget', target });
  for (const config of scenario.functions) submit(0, { type: 'configureFunction', config });
  for (const { at, ...act } of scenario.acts) submit(at, { type: 'act', ...act });
  simulation.advance({ until: simulation.now + LONG_ENOUGH });
  return simulation;
}
