import type { CommandResult } from '../command';
import type { Target } from '../target';
import { nextSeq, type World } from '../world';

/** Takes a queue, topic, bus or bucket out of the account: what is sent there from now on fails. */
export function deleteTarget(world: World, target: Target): CommandResult {
  const at = world.targets.findIndex(
    ({ kind, name }) => kind === target.kind && name === target.name,
  );
  if (at >= 0) {
    world.targets.splice(at, 1);
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'target.deleted',
      rule: 'configuration.made',
      run: 0,
      target,
    });
  }
  return { ok: true, run: 0 };
}
