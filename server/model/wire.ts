import {
  type FrontDoorAnswer,
  type InvokeRefusal,
  isFunctionError,
  type SimulationEvent,
} from '#engine';
import { refusalExceptions } from '#engine/refusal-exceptions';
import { reasonPhrase } from '#engine/sources/front-doors/reason-phrase';
import { utf8Length } from '#engine/utf8-length';
import { resultBody } from './function-error';
import { requestIdOf, traceIdOf, versionText } from './identity';
import { invocationOrigins } from './invocation-origin';
import { logTail } from './logs';
import { refusalBody } from './refusal-body';
import type { RoomFacts } from './room-facts';
import { base64Of, lastBytes } from './utf8';

/** An HTTP response as plain data. `Date` is missing: the edge that sends it adds wall time. */
export interface WireResponse {
  readonly status: number;
  readonly statusText: string;
  /** In AWS's order and spelling. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

type Answered = Extract<SimulationEvent, { type: 'invoke.answered' }>;

const LOG_RESULT_BYTES = 4_096;

/**
 * What the Invoke API answered to an invocation among these events of its run; null while it has not.
 * `tail` adds X-Amz-Log-Result, which AWS does for synchronous calls that ask for it.
 */
export function invokeResponse(
  events: readonly SimulationEvent[],
  invocation: number,
  room: RoomFacts,
  { tail = false }: { readonly tail?: boolean } = {},
): WireResponse | null {
  const answered = events.find(
    (event): event is Answered =>
      event.type === 'invoke.answered' && event.invocation === invocation,
  );
  const sent = events.find((event) => event.type === 'call.sent' && event.run === answered?.run);
  if (answered === undefined || sent?.type !== 'call.sent') return null;
  const requestId = requestIdOf(room.seed, invocation);
  if (answered.refusal !== null) {
    const { functionName, qualifier, cause } = invocationOrigins(events)(invocation);
    const invocationType = cause === 'caller' ? sent.invocationType : 'Event';
    const body = refusalBody(
      answered.refusal,
      functionName,
      qualifier,
      invocationType,
      room.account,
    );
    return refused(answered.refusal, body, requestId);
  }
  const trace = ['X-Amzn-Trace-Id', traceIdOf(room, invocation, answered.at)] as const;
  const remapped = ['x-amzn-Remapped-Content-Length', '0'] as const;
  const identity = [keepAlive, ['x-amzn-RequestId', requestId], remapped] as const;
  const head = { status: answered.status, statusText: reasonPhrase(answered.status) };
  if (answered.outcome === null) {
    const length = answered.status === 204 ? [] : [['Content-Length', '0'] as const];
    return { ...head, headers: [...length, ...identity, trace], body: '' };
  }
  const body = resultBody(answered.outcome, requestId);
  const failed = isFunctionError(answered.outcome);
  const log = tail
    ? base64Of(lastBytes(logTail(events, invocation, room), LOG_RESULT_BYTES))
    : null;
  return {
    ...head,
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(utf8Length(body))],
      ...identity,
      ['X-Amz-Executed-Version', executedVersion(events, invocation)],
      ...(failed ? [['X-Amz-Function-Error', 'Unhandled'] as const] : []),
      ...(log === null ? [] : [['X-Amz-Log-Result', log] as const]),
      trace,
    ],
    body,
  };
}

/** The version that ran: `$LATEST`, or the number an alias resolved to. */
function executedVersion(events: readonly SimulationEvent[], invocation: number): string {
  const ran = events.findLast(
    (event) => event.type === 'attempt.finished' && event.invocation === invocation,
  );
  return ran?.type === 'attempt.finished' ? versionText(ran.version) : '$LATEST';
}

/** What a front door's own client got, with the length that HTTP wants; null where the front door speaks no HTTP. */
export function frontDoorResponse({
  status,
  statusText,
  headers,
  body,
}: FrontDoorAnswer): WireResponse | null {
  if (status === null) return null;
  const own = Object.entries(headers);
  const bodiless = status < 200 || status === 204;
  const length = bodiless || own.some(([name]) => name.toLowerCase() === 'content-length');
  return {
    status,
    statusText,
    headers: length ? own : [...own, ['content-length', String(utf8Length(body))]],
    body,
  };
}

/** The response as text, for people. */
export function renderHttp({ status, statusText, headers, body }: WireResponse): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${statusText}`.trimEnd(), ...lines, '', body].join('\n');
}

const keepAlive = ['Connection', 'keep-alive'] as const;

const refused = (
  { status, code }: InvokeRefusal,
  body: string,
  requestId: string,
): WireResponse => ({
  status,
  statusText: reasonPhrase(status),
  headers: [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(utf8Length(body))],
    keepAlive,
    ['x-amzn-RequestId', requestId],
    ['x-amzn-ErrorType', refusalExceptions[code]],
  ],
  body,
});
