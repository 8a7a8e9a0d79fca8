import type { RunState, WaitState } from './run-state';

/** The waits of the call and of the event itself; not those of the queue’s second deliveries. */
export function ownWaits({
  waits,
  invocations,
}: Pick<RunState, 'waits' | 'invocations'>): readonly WaitState[] {
  const own = new Set(invocations.map(({ invocation }) => invocation));
  return waits.filter(({ invocation }) => invocation === 0 || own.has(invocation));
}
