import { defaultLimits, type Limits } from '#config';
import type { Rooms } from '#rooms';
import { type CodeStore, createMemoryCodeStore } from '#store';
import { addressOf } from './address';
import { errorResponse } from './error-response';
import { type InvokeOperation, invoke, invokeOperation } from './invoke';
import { invokeAsyncOperation } from './invoke-async';
import { invokeWithResponseStreamOperation } from './invoke-with-response-stream';
import { type BodyLimit, bodyLimitOf, tooLargeAnswer } from './lambda/body-limit';
import { type RoutedOperation, routeOperation } from './lambda/routes';
import { runOperation } from './lambda/run-operation';
import { notThereYet } from './not-there-yet';
import type { WireRequest, WireResponse } from './wire';

/** AWS's HTTP APIs over the rooms. */
export interface Aws {
  /**
   * Answers once; possibly much later, at the room's pace. The function it returns is to be called when the client has
   * gone: then it need not answer any more.
   */
  handle(request: WireRequest, respond: (response: WireResponse) => void): () => void;
  /** How much of a request's body is to be read. */
  bodyLimit(request: Pick<WireRequest, 'method' | 'path' | 'onLoopback'>): BodyLimit;
  /** The answer to a body that was too long to be read at all. */
  tooLarge(limit: BodyLimit): WireResponse;
}

export interface AwsParts {
  readonly rooms: Rooms;
  readonly limits?: Pick<Limits, 'invokeBodyBytes' | 'codeBodyBytes' | 'codeBytes'>;
  readonly codes?: CodeStore;
  /** Whether packages may run in processes here; else what they do is simulated. */
  readonly realCode?: boolean;
}

interface InvokePath {
  readonly path: RegExp;
  readonly operation: InvokeOperation;
}

/** Invoke stands first: nearly every call is one. */
const invokePaths: readonly InvokePath[] = [
  { path: /^\/2015-03-31\/functions\/([^/]*)\/invocations\/?$/, operation: invokeOperation },
  {
    path: /^\/2021-11-15\/functions\/([^/]*)\/response-streaming-invocations\/?$/,
    operation: invokeWithResponseStreamOperation,
  },
  { path: /^\/2014-11-13\/functions\/([^/]*)\/invoke-async\/?$/, operation: invokeAsyncOperation },
];

/**
 * Creates the AWS side of the server, as plain requests and responses.
 *
 * @example
 * createAws({ rooms }).handle(request, ({ status, body }) => console.log(status, body));
 */
export function createAws({
  rooms,
  limits = defaultLimits,
  codes = createMemoryCodeStore({ maxBytes: limits.codeBytes }),
  realCode = false,
}: AwsParts): Aws {
  return {
    handle(request, respond) {
      const { method, path } = request;
      const queryAt = path.indexOf('?');
      const pathname = queryAt < 0 ? path : path.slice(0, queryAt);
      for (const { path: pattern, operation } of method === 'POST' ? invokePaths : []) {
        const name = pattern.exec(pathname)?.[1];
        if (name === undefined) continue;
        return startInvocation(request, queryAt, name, operation, respond);
      }
      const query = new URLSearchParams(queryAt < 0 ? '' : path.slice(queryAt));
      const routed = routeOperation(method, pathname, query);
      if (routed === null) respond(notThereYet(request));
      else void manage(request, routed, query).then(respond);
      return () => {};
    },

    bodyLimit: (request) => bodyLimitOf(request, limits),
    tooLarge: tooLargeAnswer,
  };

  function startInvocation(
    request: WireRequest,
    queryAt: number,
    encodedName: string,
    operation: InvokeOperation,
    respond: (response: WireResponse) => void,
  ): () => void {
    const functionName = decode(encodedName);
    const addressed = addressOf(rooms, request);
    if (functionName === null || addressed === null) {
      respond(functionName === null ? malformedPath() : unknownKey());
      return () => {};
    }
    const { room, scope } = addressed;
    const qualifier =
      queryAt < 0 ? null : new URLSearchParams(request.path.slice(queryAt)).get('Qualifier');
    const region = scope?.region ?? room.account.region;
    return invoke(request, { functionName, qualifier, room, region }, operation, respond);
  }

  async function manage(
    request: WireRequest,
    { operation, handle, parts: encoded }: RoutedOperation,
    query: URLSearchParams,
  ): Promise<WireResponse> {
    const parts = encoded.flatMap((part) => decode(part) ?? []);
    if (parts.length < encoded.length) return malformedPath();
    const addressed = addressOf(rooms, request);
    if (addressed === null) return unknownKey();
    forgetClosedRooms();
    const { room, scope } = addressed;
    const answer = await runOperation(handle, {
      operation,
      request,
      parts,
      query,
      room,
      account: { ...room.account, region: scope?.region ?? room.account.region },
      codes,
      realCode,
      nowMs: room.epochMs + Math.floor(room.clock().at / 1_000),
    });
    const fault = await room.recorded();
    return fault ? errorResponse(500, 'ServiceException', { Message: fault.message }) : answer;
  }

  function forgetClosedRooms(): void {
    for (const id of codes.rooms()) {
      if (!rooms.has(id)) codes.keepOnly(id, new Set());
    }
  }
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
