import type { Room, Rooms } from '#rooms';
import { credentialScopeOf } from './credential-scope';
import { errorResponse } from './error-response';
import { type InvokeCall, invoke } from './invoke';
import { notThereYet } from './not-there-yet';
import type { WireRequest, WireResponse } from './wire';

/** AWS's HTTP APIs over the rooms. */
export interface Aws {
  /**
   * Answers once; possibly much later, at the room's pace. The function it returns is to be called when the client has
   * gone: then it need not answer any more.
   */
  handle(request: WireRequest, respond: (response: WireResponse) => void): () => void;
  /** The answer to a body that was too long to be read at all. */
  tooLarge(): WireResponse;
}

const invokePath = /^\/2015-03-31\/functions\/([^/]*)\/invocations\/?$/;

/** Lambda's synchronous limit, which its outer layer names for bodies it does not read. */
const synchronousLimitBytes = 6_291_456;

/**
 * Creates the AWS side of the server, as plain requests and responses.
 *
 * @example
 * createAws({ rooms }).handle(request, ({ status, body }) => console.log(status, body));
 */
export function createAws({ rooms }: { readonly rooms: Rooms }): Aws {
  return {
    handle(request, respond) {
      const addressed = addressOf(rooms, request);
      if (addressed.ok) return invoke(request, addressed.call, respond);
      respond(addressed.response);
      return () => {};
    },

    tooLarge: () =>
      errorResponse(413, 'RequestEntityTooLargeException', {
        Message: `Request must be smaller than ${synchronousLimitBytes} bytes for the InvokeFunction operation`,
      }),
  };
}

type Addressed =
  | { readonly ok: true; readonly call: InvokeCall }
  | { readonly ok: false; readonly response: WireResponse };

/** What a request calls, in which room, or why it calls nothing. */
function addressOf(rooms: Rooms, request: WireRequest): Addressed {
  const { method, path, headers } = request;
  const queryAt = path.indexOf('?');
  const matched = invokePath.exec(queryAt < 0 ? path : path.slice(0, queryAt));
  if (!matched || method !== 'POST') return { ok: false, response: notThereYet(request) };
  const functionName = decode(matched[1] ?? '');
  if (functionName === null) return { ok: false, response: malformedPath() };
  const scope = credentialScopeOf(headers.authorization);
  const room = roomFor(rooms, scope?.accessKeyId, request.onLoopback);
  if (!room) return { ok: false, response: unknownKey() };
  const qualifier = queryAt < 0 ? null : new URLSearchParams(path.slice(queryAt)).get('Qualifier');
  return {
    ok: true,
    call: { functionName, qualifier, room, region: scope?.region ?? room.account.region },
  };
}

/** The room of the key; on loopback any other key, or none, means `local`. */
function roomFor(rooms: Rooms, accessKeyId: string | undefined, onLoopback: boolean): Room | null {
  // Signatures are not checked yet, so a key alone opens nothing to other machines.
  if (!onLoopback) return null;
  return (accessKeyId && rooms.findByAccessKey(accessKeyId)) || rooms.local;
}

function decode(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const malformedPath = (): WireResponse =>
  errorResponse(400, 'ValidationException', {
    message: 'The path is not percent-encoded correctly.',
  });

const unknownKey = (): WireResponse =>
  errorResponse(403, 'UnrecognizedClientException', {
    message: 'The security token included in the request is invalid.',
  });
