import type { Scenario } from '#engine';
import { scenarioOfFork } from '../compare/fork-scenario';
import { forkStore } from '../compare/fork-store';
import { type Draft, scenarioOf } from '../compose/draft';

/** The scenario that a link or a file holds: of a fork, the past it shares with the original and what it changes. */
export function sharedScenario(draft: Draft): Scenario {
  const { fork } = forkStore.getState();
  return fork === null ? scenarioOf(draft) : scenarioOfFork(fork, draft);
}
