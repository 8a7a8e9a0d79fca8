import type { SimulationEvent } from '#engine';

/** One invocation of a run with what concerns it alone, as if it were a run of its own. */
export interface Life {
  /** Its number; null for the one that the run's caller made, which may have called several times. */
  readonly invocation: number | null;
  /** What caused it; null: the caller. */
  readonly cause: Extract<SimulationEvent, { type: 'invoke.chained' }> | null;
  readonly events: readonly SimulationEvent[];
}

/** The caller's invocation, then those that it caused in turn, however many there are. */
export function livesOf(events: readonly SimulationEvent[]): readonly Life[] {
  const own: SimulationEvent[] = [];
  const chains: { readonly life: Life; readonly events: SimulationEvent[] }[] = [];
  const chainOf = new Map<number, SimulationEvent[]>();
  const settings = new Map<string, SimulationEvent>();
  for (const event of events) {
    if (event.type === 'invoke.chained') {
      const inForce = settings.get(event.functionName);
      const life = [...(inForce ? [inForce] : []), callIn(event)];
      chains.push({
        life: { invocation: event.invocation, cause: event, events: life },
        events: life,
      });
      chainOf.set(event.invocation, life);
      continue;
    }
    if (event.type === 'function.configured') {
      const { name } = event.config;
      settings.set(name, event);
      own.push(event);
      for (const { life, events: told } of chains) {
        if (life.cause?.functionName === name) told.push(event);
      }
      continue;
    }
    const chain = 'invocation' in event ? chainOf.get(event.invocation) : undefined;
    // The queue's second delivery belongs to the same life.
    if (event.type === 'event.duplicated' && chain) chainOf.set(event.copy, chain);
    (chain ?? own).push(event);
  }
  return [{ invocation: null, cause: null, events: own }, ...chains.map(({ life }) => life)];
}

/** The call that a chained invocation begins with, as a run's begins. */
const callIn = ({
  functionName,
  payloadBytes,
  run,
  seq,
  at,
  rule,
  until,
}: Extract<SimulationEvent, { type: 'invoke.chained' }>): SimulationEvent => ({
  type: 'call.sent',
  source: 'sdk',
  invocationType: 'Event',
  qualifier: null,
  payload: '',
  callerMayInvoke: true,
  ...{ functionName, payloadBytes, run, seq, at, rule, until },
});
