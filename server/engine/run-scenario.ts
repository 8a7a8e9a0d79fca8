import type { Command } from './command';
import type { SimulationEvent } from './event';
import { HOUR, type Micros } from './micros';
import type { Scenario } from './scenario';
import { createSimulation, type Simulation } from './simulation';

/** Longer than anything stays pending: chains of events of six hours each, and a source that repeats for 23 days. */
const LONG_ENOUGH: Micros = 60 * 24 * HOUR;

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
  for (const { at, command } of laterCommands(scenario)) submit(at, command);
  do simulation.advance({ until: simulation.now + LONG_ENOUGH });
  while (simulation.nextAt() !== null);
  return simulation;
}

/** What a scenario does after its beginning. */
interface LaterCommand {
  readonly at: Micros;
  readonly command: Extract<Command, { readonly type: 'act' | 'configureFunction' }>;
}

/** Acts and changes in the order of their moments; a change comes before an act of the same moment. */
export const laterCommands = ({ changes, acts }: Scenario): readonly LaterCommand[] =>
  [
    ...changes.map(({ at, config }) => ({
      at,
      command: { type: 'configureFunction', config } as const,
    })),
    ...acts.map(({ at, ...act }) => ({ at, command: { type: 'act', ...act } as const })),
  ].sort((a, b) => a.at - b.at);
