import type { SimulationEvent } from '#engine';
import { foldEvent } from './fold-event';
import { foldQueue } from './fold-queue';
import { foldTrains } from './fold-trains';
import { beginFold, type ChainFold, type RunFold } from './run-fold';

/** So many chained invocations are followed; a function in a loop causes more, which are counted. */
const followed = 6;

/** Folds one event of a run into its state: into the run’s own life, or into that of an invocation which it caused. */
export function foldRun(fold: RunFold, event: SimulationEvent, seed: number): void {
  if (event.type === 'invoke.chained') {
    const chain = newChain(fold, event);
    fold.chained.set(event.invocation, chain);
    if (chain === null) fold.chainsBeyond += 1;
    return;
  }
  if (event.type === 'function.configured') {
    for (const chain of fold.chained.values())
      if (chain !== null) foldEvent(chain.life, event, seed);
  }
  const chain = 'invocation' in event ? fold.chained.get(event.invocation) : undefined;
  if (chain === undefined) {
    foldQueue(fold, event);
    foldEvent(fold, event, seed);
    foldTrains(fold, event);
    return;
  }
  if (event.type === 'event.duplicated') fold.chained.set(event.copy, chain);
  if (chain !== null) foldRun(chain.life, event, seed);
}

function newChain(
  fold: RunFold,
  event: Extract<SimulationEvent, { type: 'invoke.chained' }>,
): ChainFold | null {
  const { invocation, by, how, functionName, payloadBytes, run, seq, at, rule, until } = event;
  if (fold.chained.size >= followed) return null;
  const config =
    functionName === fold.sent.functionName ? fold.config : (fold.others.get(functionName) ?? null);
  const life = beginFold(
    {
      type: 'call.sent',
      source: 'sdk',
      invocationType: 'Event',
      qualifier: null,
      payload: '',
      callerMayInvoke: true,
      ...{ functionName, payloadBytes, run, seq, at, rule, until },
    },
    config,
  );
  return { invocation, by, how, life };
}
