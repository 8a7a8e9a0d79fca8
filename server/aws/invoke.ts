import { type Act, defaultAct, type InvocationType, invocationTypes } from '#engine';
import { invokeResponse, type RoomFacts } from '#model';
import type { CallAnswer, Room } from '#rooms';
import { isClientContext } from './client-context';
import { errorResponse, validationError } from './error-response';
import { type FunctionReference, readFunctionReference } from './function-reference';
import { payloadText } from './payload-text';
import type { WireRequest, WireResponse } from './wire';

/** A call of Invoke as its path and headers say it, addressed to a room. */
export interface InvokeCall {
  /** The `{FunctionName}` of the path, decoded. */
  readonly functionName: string;
  readonly qualifier: string | null;
  readonly room: Room;
  /** The Region the client signed for: ARNs are rendered in it. */
  readonly region: string;
}

/**
 * Lambda's Invoke: checks what the simulation has no words for, starts the call in the room, and answers when the
 * simulated Lambda does. The returned function is for when the client has gone; the run goes on without it.
 */
export function invoke(
  request: WireRequest,
  call: InvokeCall,
  respond: (response: WireResponse) => void,
): () => void {
  const { room, region } = call;
  const read = readAct(request, call);
  if (!read.ok) {
    respond(read.response);
    return nobodyWaits;
  }
  const tail = request.headers['x-amz-log-type'] === 'Tail';
  const called = room.call(read.act, (answer) =>
    respond(answer ? answerOf(answer, room, region, tail) : closed()),
  );
  if (called.ok) return called.hangUp;
  respond(unavailable(called.message));
  return nobodyWaits;
}

const nobodyWaits = () => {};

type Read =
  | { readonly ok: true; readonly act: Act }
  | { readonly ok: false; readonly response: WireResponse };

function readAct({ headers, body }: WireRequest, call: InvokeCall): Read {
  const type = headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (!isInvocationType(type)) return refused(unknownType(String(type)));
  const context = headers['x-amz-client-context'];
  if (context !== undefined && !isClientContext(String(context)))
    return refused(badClientContext());
  const read = readFunctionReference(call.functionName, call.qualifier);
  if (!read.ok) return read;
  const misdirected = misdirectedResponse(read.reference, call.room, call.region);
  if (misdirected) return refused(misdirected);
  const payload = payloadText(body);
  if (!payload.ok) return refused(notUtf8(payload.fault));
  return {
    ok: true,
    act: {
      ...defaultAct,
      invocationType: type,
      functionName: read.reference.name,
      qualifier: read.reference.qualifier,
      payload: payload.text === '' ? '{}' : payload.text,
    },
  };
}

const refused = (response: WireResponse): Read => ({ ok: false, response });

const isInvocationType = (type: unknown): type is InvocationType =>
  (invocationTypes as readonly unknown[]).includes(type);

function answerOf(
  { answered, events }: CallAnswer,
  room: Room,
  region: string,
  tail: boolean,
): WireResponse {
  const account = region === room.account.region ? room.account : { ...room.account, region };
  const facts: RoomFacts = { seed: room.seed, epochMs: room.epochMs, account };
  const response = invokeResponse(events, answered.invocation, facts, { tail });
  if (!response)
    throw new Error(`invocation ${answered.invocation} was answered without an answer`);
  // The one who sends knows whether the connection is kept and how long the body is.
  const headers = response.headers.filter(
    ([name]) => name !== 'Connection' && name !== 'Content-Length',
  );
  return { status: response.status, headers, body: response.body };
}

/** A call that names another Region or another account. */
function misdirectedResponse(
  { name, region, accountId }: FunctionReference,
  room: Room,
  signedRegion: string,
): WireResponse | null {
  if (region !== null && region !== signedRegion) {
    return errorResponse(404, 'ResourceNotFoundException', {
      Message: `Functions from '${region}' are not reachable in this region ('${signedRegion}')`,
      Type: 'User',
    });
  }
  const arn = `arn:aws:lambda:${signedRegion}:${accountId ?? room.account.id}:function:${name}`;
  if (accountId !== null && accountId !== room.account.id) {
    // Derived: a function of another account answers only if its resource-based policy says so, and none is simulated.
    return errorResponse(403, 'AccessDeniedException', {
      Message: `User: arn:aws:iam::${room.account.id}:user/caller is not authorized to perform: lambda:InvokeFunction on resource: ${arn} because no resource-based policy allows the lambda:InvokeFunction action`,
    });
  }
  return null;
}

/** Unverified: other enumerations of Lambda's are refused with ValidationException, so we expect it here too. */
const unknownType = (type: string): WireResponse =>
  validationError([
    `Value '${type.slice(0, 100)}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]`,
  ]);

const notUtf8 = (message: string): WireResponse =>
  errorResponse(400, 'InvalidRequestContentException', { Type: 'User', message });

const badClientContext = (): WireResponse =>
  errorResponse(400, 'InvalidRequestContentException', {
    Type: null,
    message: 'Client context must be a valid Base64-encoded JSON object.',
  });

const unavailable = (message: string): WireResponse =>
  errorResponse(503, 'ServiceUnavailableException', { Type: 'Service', Message: message });

const closed = (): WireResponse =>
  unavailable('The server stopped, or the room was closed, before Lambda answered.');
