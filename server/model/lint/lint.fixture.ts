import {
  type CommandResult,
  createSimulation,
  type FunctionConfig,
  HOUR,
  laterCommands,
  type Scenario,
  type SimulationEvent,
} from '#engine';

/** Longer than anything stays pending. */
const LONG = 60 * 24 * HOUR;

/** For tests: a scenario run to its end, refusals noted instead of thrown. */
export function runLeniently(scenario: Scenario) {
  const events: SimulationEvent[] = [];
  const simulation = createSimulation({ ...scenario, onEvent: (event) => events.push(event) });
  const account = simulation.submit(0, { type: 'configureAccount', account: scenario.account });
  for (const target of scenario.targets) simulation.submit(0, { type: 'configureTarget', target });
  const functions = scenario.functions.map((config) =>
    simulation.submit(0, { type: 'configureFunction', config }),
  );
  const changes = new Map<FunctionConfig, CommandResult>();
  const acts: CommandResult[] = [];
  for (const { at, command } of laterCommands(scenario)) {
    const result = simulation.submit(at, command);
    if (command.type === 'configureFunction') changes.set(command.config, result);
    else acts.push(result);
  }
  simulation.advance({ until: simulation.now + LONG });
  return {
    events,
    account,
    functions,
    changes: scenario.changes.map(({ config }) => changes.get(config)),
    acts,
  };
}

/** What happened, without what names settings, and numbered anew: two runs of one life are equal. */
export function lifeOf(scenario: Scenario): readonly string[] {
  const environments = new Map<number, number>();
  return runLeniently(scenario)
    .events.filter(({ type }) => !/configured$|^provisioned/.test(type))
    .map((event, seq) => {
      const told: Record<string, unknown> = { ...event, seq };
      if ('environment' in event) {
        const known = environments.get(event.environment) ?? environments.size + 1;
        environments.set(event.environment, known);
        told.environment = known;
      }
      // That an alias has weights is told with each call of it.
      if (event.type === 'alias.resolved') told.rule = null;
      return JSON.stringify(told);
    });
}
