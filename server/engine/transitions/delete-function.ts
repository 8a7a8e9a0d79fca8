import type { CommandResult } from '../command';
import { recountConcurrency } from '../concurrency';
import { nextSeq, type World } from '../world';

/**
 * Takes the function out of the account: calls find it no more. AWS documents nothing for events that are queued and
 * attempts that run; here they end on what the function was, and claim none of the account's concurrency.
 */
export function deleteFunction(world: World, functionName: string): CommandResult {
  const fn = world.functions.get(functionName);
  if (fn === undefined) {
    return {
      ok: false,
      code: 'unknownFunction',
      message: `There is no function “${functionName}” to delete.`,
    };
  }
  world.functions.delete(functionName);
  fn.limit = Number.MAX_SAFE_INTEGER;
  fn.requests = null;
  for (const pool of fn.pools.values()) {
    pool.status = 'removed';
    pool.idle.length = 0;
  }
  fn.pools.clear();
  recountConcurrency(world);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'function.deleted',
    rule: 'configuration.made',
    run: 0,
    functionName,
  });
  return { ok: true, run: 0 };
}
