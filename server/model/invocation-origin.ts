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
  /** The event it got; null where that is the record of `by`. */
  readonly payload: string | null;
}

type Cause = Omit<InvocationOrigin, 'original'>;

/** Looks up where each invocation among these events comes from: its caller, another invocation, or a copy. */
export function invocationOrigins(
  events: readonly SimulationEvent[],
): (invocation: number) => InvocationOrigin {
  const calls = new Map<number, Cause>();
  const causes = new Map<number, Cause>();
  const originals = new Map<number, number>();
  for (const event of events) {
    switch (event.type) {
      case 'call.sent': {
        const { functionName, qualifier, payload } = event;
        calls.set(event.run, { functionName, qualifier, cause: 'caller', by: 0, payload });
        break;
      }
      case 'invoke.chained': {
        const { functionName, by, how } = event;
        const payload = how === 'code' ? '{}' : null;
        causes.set(event.invocation, { functionName, qualifier: null, cause: how, by, payload });
        break;
      }
      case 'invoke.received': {
        const call = calls.get(event.run);
        if (call !== undefined && !causes.has(event.invocation)) causes.set(event.invocation, call);
        break;
      }
      case 'event.duplicated':
        originals.set(event.copy, event.invocation);
        break;
    }
  }
  return (invocation) => {
    const original = originals.get(invocation) ?? invocation;
    const cause = causes.get(original);
    if (cause === undefined) throw new Error(`nothing tells how invocation ${invocation} began`);
    return { ...cause, original };
  };
}
