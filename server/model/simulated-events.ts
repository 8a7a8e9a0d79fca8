import {
  type Act,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  runScenario,
  type Scenario,
  type SimulationEvent,
} from '#engine';

/** For tests: calls of the function “f” (128 MB, 40 ms, INIT 180 ms) and what else the scenario says. */
export function simulatedEvents(
  config: Partial<FunctionConfig>,
  acts: readonly (Partial<Act> & { readonly at: number })[],
  scenario: Partial<Scenario> = {},
): readonly SimulationEvent[] {
  const events: SimulationEvent[] = [];
  runScenario(
    {
      v: 1,
      seed: 7,
      epochMs: defaultEpochMs,
      account: defaultAccount,
      targets: [],
      changes: [],
      functions: [{ ...defaultFunction, name: 'f', ...config }],
      acts: acts.map((act) => ({ ...defaultAct, functionName: 'f', ...act })),
      ...scenario,
    },
    (event) => events.push(event),
  );
  return events;
}

/** Version 1 of the code, behind the alias “live”, with provisioned concurrency. */
export const behindAlias = (
  { memoryMb, timeoutMs, initMs, behaviour }: FunctionConfig,
  provisionedConcurrency: number,
): Pick<FunctionConfig, 'versions' | 'aliases' | 'qualifiers'> => ({
  versions: [{ version: 1, memoryMb, timeoutMs, initMs, behaviour }],
  aliases: [{ name: 'live', version: 1, additional: null }],
  qualifiers: [{ qualifier: 'live', asynchronous: null, provisionedConcurrency }],
});
