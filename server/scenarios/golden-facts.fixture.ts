import { type Micros, runScenario, SECOND, type SimulationEvent } from '#engine';
import { type LogLine, logLines, requestIdOf } from '#model';
import type { GoldenScenario } from './golden-scenario';

type EventOf<T extends SimulationEvent['type']> = Extract<SimulationEvent, { readonly type: T }>;

/** What became of a golden scenario, to be asked for single facts. */
export interface GoldenFacts {
  readonly events: readonly SimulationEvent[];
  /** Events of one type, of all runs or of one. */
  readonly all: <T extends SimulationEvent['type']>(type: T, run?: number) => readonly EventOf<T>[];
  /** The seconds at which attempts began. */
  readonly startsAt: (run?: number) => readonly number[];
  /** The statuses that the Invoke API answered. */
  readonly statuses: (run?: number) => readonly number[];
  /** What the clients of front doors got. */
  readonly clientStatuses: () => readonly (number | null)[];
  /** The request id under which an invocation runs: the queue’s second delivery has that of the first. */
  readonly requestId: (invocation: number) => string;
  /** The ids of the invocations that ran, one for each attempt. */
  readonly requestIds: (run?: number) => readonly string[];
  /** What arrived where: “deadLetter my-lambda-dlq”. */
  readonly arrivals: () => readonly string[];
  readonly logs: () => readonly LogLine[];
}

/** Runs a golden scenario for its facts. */
export function factsOf({ scenario }: GoldenScenario): GoldenFacts {
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  const all: GoldenFacts['all'] = (type, run) =>
    events.filter(
      (event): event is EventOf<typeof type> =>
        event.type === type && (run === undefined || event.run === run),
    );
  const requestId = (invocation: number) => {
    const original = all('event.duplicated').find(({ copy }) => copy === invocation);
    return requestIdOf(scenario.seed, original?.invocation ?? invocation);
  };
  return {
    events,
    all,
    startsAt: (run) => all('attempt.started', run).map(({ at }) => seconds(at)),
    statuses: (run) => all('invoke.answered', run).map(({ status }) => status),
    clientStatuses: () => all('frontDoor.answered').map(({ answer }) => answer.status),
    requestId,
    requestIds: (run) => all('attempt.started', run).map(({ invocation }) => requestId(invocation)),
    arrivals: () => events.flatMap(arrival),
    logs: () => logLines(events, scenario),
  };
}

export const seconds = (at: Micros): number => at / SECOND;

function arrival(event: SimulationEvent): readonly string[] {
  switch (event.type) {
    case 'deadLetter.delivered':
      return [`deadLetter ${event.target.name}`];
    case 'destination.delivered':
      return [`record ${event.target.name}`];
    case 'sourceDeadLetter.delivered':
      return [`sourceDeadLetter ${event.queue}`];
    default:
      return [];
  }
}
