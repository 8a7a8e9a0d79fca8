import { type Act, defaultAct, type InvocationType } from '#engine';
import { invokeResponse, type RoomFacts } from '#model';
import type { CallAnswer, Room } from '#rooms';
import { readClientContext } from './client-context';
import { errorResponse, validationError } from './error-response';
import { readFunctionReference } from './function-reference';
import { availabilityFault } from './lambda/availability';
import { misdirectedResponse } from './misdirected';
import { payloadText } from './payload-text';
import type { WireRequest, WireResponse } from './wire';

/** A call that invokes a function, as its path says it, addressed to a room. */
export interface InvokeCall {
  /** The `{FunctionName}` of the path, decoded. */
  readonly functionName: string;
  readonly qualifier: string | null;
  readonly room: Room;
  /** The Region the client signed for: ARNs are rendered in it. */
  readonly region: string;
}

/** One of the operations that invoke: which types it knows, what it takes, and how it words what Invoke answers. */
export interface InvokeOperation {
  /** The values of X-Amz-Invocation-Type; the first is the one without the header. */
  readonly types: readonly [InvocationType, ...InvocationType[]];
  /** Bytes of a payload, where that is less than what Lambda takes anyway; null otherwise. */
  readonly longestPayload: number | null;
  readonly wordAnswer: (response: WireResponse) => WireResponse;
}

/** POST /2015-03-31/functions/{FunctionName}/invocations */
export const invokeOperation: InvokeOperation = {
  types: ['RequestResponse', 'Event', 'DryRun'],
  longestPayload: null,
  wordAnswer: (response) => response,
};

/**
 * Checks what the simulation has no words for, starts the call in the room, and answers when the simulated Lambda does.
 * The returned function is for when the client has gone; the run goes on without it.
 */
export function invoke(
  request: WireRequest,
  call: InvokeCall,
  operation: InvokeOperation,
  respond: (response: WireResponse) => void,
): () => void {
  const { room, region } = call;
  const read = readAct(request, call, operation);
  if (!read.ok) {
    respond(read.response);
    return nobodyWaits;
  }
  const tail = request.headers['x-amz-log-type'] === 'Tail';
  const called = room.call(
    read.act,
    (answer) =>
      respond(answer ? operation.wordAnswer(answerOf(answer, room, region, tail)) : closed()),
    clientContextFor(read.act, request.headers),
  );
  if (called.ok) return called.hangUp;
  respond(unavailable(called.message));
  return nobodyWaits;
}

const nobodyWaits = () => {};

type Read =
  | { readonly ok: true; readonly act: Act }
  | { readonly ok: false; readonly response: WireResponse };

function readAct(request: WireRequest, call: InvokeCall, operation: InvokeOperation): Read {
  const { headers, body } = request;
  const type = String(headers['x-amz-invocation-type'] ?? operation.types[0]);
  const invocationType = operation.types.find((known) => known === type);
  if (invocationType === undefined) return refused(unknownType(type, operation));
  const faulty = faultyHeader(headers);
  if (faulty) return refused(faulty);
  const read = readFunctionReference(call.functionName, call.qualifier);
  if (!read.ok) return read;
  const { reference } = read;
  const account = accountIn(call.room, call.region);
  const misdirected = misdirectedResponse(reference, account, 'InvokeFunction');
  if (misdirected) return refused(misdirected);
  const unavailable = availabilityFault(call.room, account, reference);
  if (unavailable) return refused(unavailable);
  const limit = operation.longestPayload;
  if (limit !== null && body.length > limit) return refused(payloadTooLarge(body.length, limit));
  const payload = payloadText(body);
  if (!payload.ok) return refused(notUtf8(payload.fault));
  return {
    ok: true,
    act: {
      ...defaultAct,
      invocationType,
      functionName: reference.name,
      qualifier: reference.qualifier,
      payload: payload.text === '' ? '{}' : payload.text,
      ...clientContextOf(headers),
    },
  };
}

/** What only the context of a function that really runs shows. */
function clientContextOf(headers: WireRequest['headers']): Pick<Act, 'clientContext'> {
  const encoded = headers['x-amz-client-context'];
  if (encoded === undefined) return {};
  return { clientContext: Buffer.from(String(encoded), 'base64').toString('utf8') };
}

const refused = (response: WireResponse): Read => ({ ok: false, response });

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function faultyHeader(headers: WireRequest['headers']): WireResponse | null {
  const logType = headers['x-amz-log-type'];
  if (logType !== undefined && logType !== 'None' && logType !== 'Tail') {
    return validationError([notInSet('logType', String(logType), ['None', 'Tail'])]);
  }
  const context = headers['x-amz-client-context'];
  if (context !== undefined && readClientContext(String(context)) === null) {
    return badClientContext();
  }
  const requestId = headers['x-amzn-requestid'];
  return requestId === undefined || uuid.test(String(requestId)) ? null : badRequestId();
}

/** Lambda checks the context of every call and passes on that of synchronous ones only. */
function clientContextFor({ invocationType }: Act, headers: WireRequest['headers']): string | null {
  const context = headers['x-amz-client-context'];
  if (invocationType !== 'RequestResponse' || context === undefined) return null;
  return readClientContext(String(context));
}

function answerOf(
  { answered, events }: CallAnswer,
  room: Room,
  region: string,
  tail: boolean,
): WireResponse {
  const facts: RoomFacts = {
    seed: room.seed,
    epochMs: room.epochMs,
    account: accountIn(room, region),
  };
  const response = invokeResponse(events, answered.invocation, facts, { tail });
  if (!response)
    throw new Error(`invocation ${answered.invocation} was answered without an answer`);
  // The one who sends knows whether the connection is kept and how long the body is.
  const headers = response.headers.filter(
    ([name]) => name !== 'Connection' && name !== 'Content-Length',
  );
  return { status: response.status, headers, body: response.body };
}

const accountIn = ({ account }: Room, region: string) =>
  region === account.region ? account : { ...account, region };

const notInSet = (member: string, value: string, known: readonly string[]): string =>
  `Value '${value.slice(0, 100)}' at '${member}' failed to satisfy constraint: Member must satisfy enum value set: [${known.join(', ')}]`;

/** Unverified: other enumerations of Lambda's are refused with ValidationException, so we expect it here too. */
const unknownType = (type: string, { types }: InvokeOperation): WireResponse =>
  validationError([notInSet('invocationType', type, types.length === 3 ? typesInModel : types)]);

/** The order in which the service model lists them. */
const typesInModel = ['Event', 'RequestResponse', 'DryRun'];

const notUtf8 = (message: string): WireResponse =>
  errorResponse(400, 'InvalidRequestContentException', { Type: 'User', message });

const badClientContext = (): WireResponse =>
  errorResponse(400, 'InvalidRequestContentException', {
    Type: null,
    message: 'Client context must be a valid Base64-encoded JSON object.',
  });

/** The service model says when; the words are ours. */
const badRequestId = (): WireResponse =>
  errorResponse(400, 'InvalidRequestContentException', {
    Type: 'User',
    message: 'The header x-amzn-RequestId must be a UUID.',
  });

const payloadTooLarge = (bytes: number, limit: number): WireResponse =>
  errorResponse(413, 'RequestEntityTooLargeException', {
    Message: `${bytes} byte payload is too large for the Event invocation type (limit ${limit} bytes)`,
  });

const unavailable = (message: string): WireResponse =>
  errorResponse(503, 'ServiceUnavailableException', { Type: 'Service', Message: message });

const closed = (): WireResponse =>
  unavailable('The server stopped, or the room was closed, before Lambda answered.');
