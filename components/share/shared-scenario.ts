import type { Scenario } from '#engine';
import { scenarioOfFork } from '../compare/fork-scenario';
import { forkIn, forkStore } from '../compare/fork-store';
import { type Draft, scenarioOf } from '../compose/draft';
import { liveStore } from '../live/live-store';

/** The scenario that a link or a file holds: of a fork, the past it shares with the original and what it changes. */
export function sharedScenario(draft: Draft): Scenario {
  const fork = forkIn(forkStore.getState().fork, liveStore.getState().room);
  return fork === null ? scenarioOf(draft) : scenarioOfFork(fork, draft);
}
