import type { RunState, Train } from '#model';
import type { ThingId } from '#model/thing';

/** What a token is busy with: the attempt that runs, or the wait that goes on; null while it only travels. */
export function thingOfTrain({ attempts, waits }: RunState, train: Train): ThingId | null {
  const isOwn = ({ invocation }: { readonly invocation: number }) =>
    invocation === train.invocation;
  if (train.state === 'waiting') {
    const wait = waits.findLastIndex((one) => isOwn(one) || one.kind === 'call');
    return wait < 0 ? null : `wait-${wait + 1}`;
  }
  if (train.state !== 'running') return null;
  const attempt = attempts.findLastIndex(isOwn);
  return attempt < 0 ? null : `attempt-${attempt + 1}`;
}
