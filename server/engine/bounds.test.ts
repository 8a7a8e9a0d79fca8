import { expect, it } from 'vitest';
import { defaultAccount } from './account';
import { assumptions } from './assumptions';
import { defaultAct, defaultFunction } from './defaults';
import type { SimulationEvent } from './event';
import type { FunctionConfig } from './function-config';
import { createInvariantChecker } from './invariants';
import { runScenario } from './run-scenario';
import { defaultEpochMs, type ScheduledAct } from './scenario';

function run(functions: readonly FunctionConfig[], acts: readonly ScheduledAct[]) {
  const events: SimulationEvent[] = [];
  const checker = createInvariantChecker();
  const simulation = runScenario(
    {
      v: 1,
      seed: 1,
      epochMs: defaultEpochMs,
      account: defaultAccount,
      targets: [],
      functions,
      changes: [],
      acts,
    },
    (event) => {
      checker.check(event);
      events.push(event);
    },
  );
  checker.finish();
  return { events, simulation };
}

const event = (at: number, functionName: string): ScheduledAct => ({
  ...defaultAct,
  at,
  functionName,
  invocationType: 'Event',
});

it('follows one call to so many invocations and no further, however it branches', () => {
  const hand = (name: string, on: string): FunctionConfig => ({
    ...defaultFunction,
    name,
    initMs: 0,
    recursiveLoop: 'Allow',
    onSuccess: { kind: 'lambda', name: on },
    behaviour: { kind: 'invokes', functionName: on, durationMs: 0 },
  });
  const { events, simulation } = run([hand('a', 'b'), hand('b', 'a')], [event(0, 'a')]);
  const started = events.filter(({ type }) => type === 'attempt.started').length;
  expect(started).toBeLessThanOrEqual(assumptions.chainedInvocations + 1);
  expect(simulation.openRuns).toBe(0);
});

it('keeps so much unfinished work in an environment and forgets what comes on top', () => {
  const config: FunctionConfig = {
    ...defaultFunction,
    behaviour: { kind: 'leavesWork', workMs: 3_600_000, durationMs: 0 },
  };
  const acts = Array.from({ length: 130 }, (_, n) => event(n * 1_000_000, config.name));
  const { events } = run([config], acts);
  const last = events.filter((one) => one.type === 'leftWork.frozen' && one.run === 130);
  expect(last).toHaveLength(assumptions.leftWorkKept);
});
