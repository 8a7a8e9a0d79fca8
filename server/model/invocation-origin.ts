import type { SimulationEvent } from '#engine';

/** Where an invocation of a run comes from. */
export interface InvocationOrigin {
  readonly functionName: string;
  readonly qualifier: string | null;
  /** The invocation whose request id it has: itself, or the one it is the queue’s copy of. */
  readonly original: number;
  readonly cause: 'caller' | 'code' | 'onSuccess' | 'onFailure';
  /** The invocation whose code or record caused it; 0 for a call from outside. */
  readonly by: number;
}

/** Looks up where each invocation among a run's events comes from: its caller, another invocation, or a copy. */
export function invocationOrigins(
  events: readonly SimulationEvent[],
): (invocation: number) => InvocationOrigin {
  const known = new Map<number, Omit<InvocationOrigin, 'original'>>();
  const originals = new Map<number, number>();
  let called: Omit<InvocationOrigin, 'original'> | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'call.sent': {
        const { functionName, qualifier } = event;
        called = { functionName, qualifier, cause: 'caller', by: 0 };
        break;
      }
      case 'event.duplicated':
        originals.set(event.copy, event.invocation);
        break;
      case 'invoke.chained': {
        const { functionName, by, how } = event;
        known.set(event.invocation, { functionName, qualifier: null, cause: how, by });
        break;
      }
    }
  }
  return (invocation) => {
    const original = originals.get(invocation) ?? invocation;
    const origin = known.get(original) ?? called;
    if (origin === null) throw new Error('a run begins with its call');
    return { ...origin, original };
  };
}
