import type { SimulationEvent } from '#engine';
import { compactJson } from './compact-json';
import { resultBody } from './function-error';
import { invokedArn, requestIdOf, versionText, wallTime } from './identity';
import { invocationOrigins } from './invocation-origin';
import type { RoomFacts } from './room-facts';

type Delivered = Extract<SimulationEvent, { type: 'destination.delivered' }>;

/**
 * The JSON of the record that reached a destination, keys in the recorded order. An event that never ran has no response
 * keys: recorded for reserved concurrency 0, unverified for one that grew too old or was dropped as a recursion, whose
 * condition is our word.
 */
export function destinationRecord(
  events: readonly SimulationEvent[],
  { invocation, at, condition, attempts, outcome, version }: Delivered,
  room: RoomFacts,
): string {
  const { functionName, qualifier, original, payload } = invocationOrigins(events)(invocation);
  const requestId = requestIdOf(room.seed, original);
  const request = {
    version: '1.0',
    timestamp: wallTime(room.epochMs, at),
    requestContext: {
      requestId,
      functionArn: invokedArn(room.account, functionName, qualifier ?? '$LATEST'),
      condition,
      approximateInvokeCount: attempts,
    },
  };
  // A record is compact as it is, and a loop of functions nests hundreds of them.
  const requestPayload =
    payload === null ? invocationPayload(events, invocation, room) : compactJson(payload);
  const head = `${membersOf(request)},"requestPayload":${requestPayload}`;
  if (outcome === null) return `{${head}}`;
  const responseContext = {
    statusCode: 200,
    executedVersion: versionText(version),
    ...(outcome.kind === 'returned' ? {} : { functionError: 'Unhandled' }),
  };
  const response = jsonOf(resultBody(outcome, requestId));
  return `{${head},${membersOf({ responseContext })},"responsePayload":${response}}`;
}

/** The event that an invocation of the run got: the caller's text, `{}` from code, or the record that caused it. */
export function invocationPayload(
  events: readonly SimulationEvent[],
  invocation: number,
  room: RoomFacts,
): string {
  const { payload, by } = invocationOrigins(events)(invocation);
  if (payload !== null) return payload;
  const delivered = recordOf(events, by);
  if (delivered === null) throw new Error(`invocation ${by} left no record`);
  return destinationRecord(events, delivered, room);
}

/** The delivery of an invocation's record; null if none reached a destination. */
export function recordOf(events: readonly SimulationEvent[], invocation: number): Delivered | null {
  const delivered = events.find(
    (event) => event.type === 'destination.delivered' && event.invocation === invocation,
  );
  return delivered?.type === 'destination.delivered' ? delivered : null;
}

/** Real code may answer with what is no JSON; that Lambda then records it as a string is unverified. */
function jsonOf(body: string): string {
  try {
    JSON.parse(body);
    return compactJson(body);
  } catch {
    return JSON.stringify(body);
  }
}

/** An object's JSON without the braces, to go on after it. */
const membersOf = (object: object): string => JSON.stringify(object).slice(1, -1);
