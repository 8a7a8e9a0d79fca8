import {
  defaultAct,
  type FunctionConfig,
  MILLISECOND,
  type Scenario,
  type SimulationEvent,
  type Target,
} from '#engine';
import type { RoomFacts } from '../room-facts';
import type { RunTimeline } from '../run-timeline';

/**
 * A run as the scenario of its one call, as far as its events tell: what warmed the environment before it, what an SDK
 * would have waited and what was late are not in them. Null without the run's beginning.
 */
export function scenarioOfRun({ events }: RunTimeline, room: RoomFacts): Scenario | null {
  const sent = events.find((event) => event.type === 'call.sent');
  if (sent?.type !== 'call.sent') return null;
  const { source, invocationType, functionName, qualifier, payload, callerMayInvoke } = sent;
  const functions = functionsBefore(events, sent.at, functionName);
  return {
    v: 1,
    seed: room.seed,
    epochMs: room.epochMs + Math.floor(sent.at / MILLISECOND),
    account: room.account,
    targets: targetsOf(functions, events),
    functions,
    changes: events.flatMap((event) =>
      event.type === 'function.configured' &&
      event.config.name === functionName &&
      event.at > sent.at
        ? [{ at: event.at - sent.at, config: event.config }]
        : [],
    ),
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
        serviceFaults: events.filter(isServiceFault).length,
        duplicates: events.filter(({ type }) => type === 'event.duplicated').length,
        sourceDeadLetter: sourceQueueOf(events),
      },
    ],
  };
}

/** The settings of each function when the run began, the called one first. */
function functionsBefore(
  events: readonly SimulationEvent[],
  at: number,
  called: string,
): readonly FunctionConfig[] {
  const known = new Map<string, FunctionConfig>();
  for (const event of events) {
    if (event.type !== 'function.configured' || event.at > at) continue;
    known.set(event.config.name, event.config);
  }
  return [...known.values()].sort((a, b) => Number(b.name === called) - Number(a.name === called));
}

/** What the functions send to, without what turned out not to exist. Functions are no targets of their own. */
function targetsOf(
  functions: readonly FunctionConfig[],
  events: readonly SimulationEvent[],
): readonly Target[] {
  const missing = new Set(
    events.flatMap((event) =>
      (event.type === 'deadLetter.failed' || event.type === 'destination.failed') &&
      event.reason === 'targetMissing'
        ? [keyOf(event.target)]
        : [],
    ),
  );
  const named = functions.flatMap(({ deadLetter, onSuccess, onFailure, qualifiers }) => [
    deadLetter,
    onSuccess,
    onFailure,
    ...qualifiers.flatMap(({ asynchronous }) => [
      asynchronous?.onSuccess ?? null,
      asynchronous?.onFailure ?? null,
    ]),
  ]);
  const made = new Map<string, Target>();
  for (const target of named) {
    if (target === null || target.kind === 'lambda' || missing.has(keyOf(target))) continue;
    made.set(keyOf(target), { kind: target.kind, name: target.name });
  }
  for (const event of events) {
    if (event.type !== 'sourceDeadLetter.delivered') continue;
    const queue: Target = { kind: 'sqs', name: event.queue };
    made.set(keyOf(queue), queue);
  }
  return [...made.values()];
}

const keyOf = ({ kind, name }: Target): string => `${kind} ${name}`;

const isServiceFault = (event: SimulationEvent): boolean =>
  event.type === 'invoke.answered' && event.refusal?.status === 500;

function sourceQueueOf(events: readonly SimulationEvent[]): string | null {
  for (const event of events) {
    if (event.type === 'sourceDeadLetter.delivered' || event.type === 'sourceDeadLetter.failed') {
      return event.queue;
    }
  }
  return null;
}
