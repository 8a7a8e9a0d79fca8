import type { SimulationEvent } from '#engine';
import { invocationOrigins, requestIdOf } from '#model';

/** One invocation of a run, and why there is it. */
export interface ListedInvocation {
  readonly invocation: number;
  readonly requestId: string;
  /** The call itself; the caller calling again; the queue's second delivery; caused by a destination or the code. */
  readonly kind: 'first' | 'again' | 'copy' | 'chained';
  readonly functionName: string;
  /** Begun by now. */
  readonly attempts: number;
}

/** Every invocation among a run's events, in the order in which they came about. */
export function listInvocations(
  events: readonly SimulationEvent[],
  seed: number,
): readonly ListedInvocation[] {
  const originOf = invocationOrigins(events);
  const known = new Set<number>();
  const attempts = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'invoke.received') known.add(event.invocation);
    else if (event.type === 'invoke.chained') known.add(event.invocation);
    else if (event.type === 'event.duplicated') known.add(event.copy);
    else if (event.type === 'attempt.started') {
      attempts.set(event.invocation, (attempts.get(event.invocation) ?? 0) + 1);
    }
  }
  let called = 0;
  return [...known].map((invocation) => {
    const { original, cause, functionName } = originOf(invocation);
    const own = cause === 'caller' && original === invocation;
    if (own) called += 1;
    const kind = own ? (called === 1 ? 'first' : 'again') : cause === 'caller' ? 'copy' : 'chained';
    return {
      invocation,
      requestId: requestIdOf(seed, original),
      kind,
      functionName,
      attempts: attempts.get(invocation) ?? 0,
    } as const;
  });
}
