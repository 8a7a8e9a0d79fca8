import { type Account, defaultAct, type Scenario, type SimulationEvent } from '#engine';

interface Room {
  readonly seed: number;
  readonly epochMs: number;
  readonly account: Account;
}

/** A run as the scenario of its one call, as far as its events tell: enough to ask the questions it raises. */
export function scenarioOfRun(events: readonly SimulationEvent[], room: Room): Scenario | null {
  const sent = events.find((event) => event.type === 'call.sent');
  if (sent?.type !== 'call.sent') return null;
  const { source, invocationType, functionName, qualifier, payload, callerMayInvoke } = sent;
  // The settings when the call was sent stand before it.
  const configured = events.find(
    (event) => event.type === 'function.configured' && event.config.name === functionName,
  );
  const copies = events.filter((event) => event.type === 'event.duplicated').length;
  return {
    v: 1,
    seed: room.seed,
    epochMs: room.epochMs,
    account: room.account,
    targets: [],
    functions: configured?.type === 'function.configured' ? [configured.config] : [],
    changes: [],
    acts: [
      {
        ...defaultAct,
        at: 0,
        source,
        invocationType,
        functionName,
        qualifier,
        payload,
        callerMayInvoke,
        duplicates: copies,
      },
    ],
  };
}
