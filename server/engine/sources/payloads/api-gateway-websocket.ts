import { base64OfHex } from '../base64';
import { logTime } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { sampleApi } from './api-gateway-rest';
import { inLists, sampleClient } from './sample-client';

const { sourceIp, userAgent } = sampleClient;

/** The connection was opened this long before anything else happened on it. */
const connectedForMs = 42_000;

type WebSocketEventType = 'CONNECT' | 'MESSAGE' | 'DISCONNECT';

function socketContext<T extends WebSocketEventType>(
  context: EventContext,
  routeKey: string,
  eventType: T,
) {
  const { epochMs, hex } = context;
  const { apiId, domainName } = sampleApi(context);
  const requestId = base64OfHex(hex('request', 22));
  return {
    routeKey,
    eventType,
    extendedRequestId: requestId,
    requestTime: logTime(epochMs),
    messageDirection: 'IN' as const,
    stage: 'live',
    connectedAt: eventType === 'CONNECT' ? epochMs - 1 : epochMs - connectedForMs,
    requestTimeEpoch: epochMs,
    identity: { sourceIp, userAgent },
    requestId,
    domainName,
    connectionId: base64OfHex(hex('connection', 22)),
    apiId,
  };
}

/** The handshake: the only route whose event holds the request’s own headers and its query string. */
export const webSocketConnectEvent = (context: EventContext) => {
  const headers = {
    Host: sampleApi(context).domainName,
    'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits',
    'Sec-WebSocket-Key': base64OfHex(context.hex('socket key', 32)),
    'Sec-WebSocket-Version': '13',
    'User-Agent': userAgent,
    'X-Forwarded-For': sourceIp,
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
  };
  return {
    headers,
    multiValueHeaders: inLists(headers),
    queryStringParameters: { room: 'orders' },
    multiValueQueryStringParameters: { room: ['orders'] },
    requestContext: socketContext(context, '$connect', 'CONNECT'),
    isBase64Encoded: false,
  };
};

/** A message on an open connection, which came by a route of its own or by `$default`: no headers, the text as body. */
export const webSocketMessageEvent = (context: EventContext, routeKey = 'placeOrder') => ({
  requestContext: {
    ...socketContext(context, routeKey, 'MESSAGE'),
    messageId: base64OfHex(context.hex('message', 22)),
  },
  body: routeKey === '$default' ? 'ping' : JSON.stringify({ action: routeKey, order: sampleOrder }),
  isBase64Encoded: false,
});

/** The connection is gone. */
export const webSocketDisconnectEvent = (context: EventContext) => {
  const headers = {
    Host: sampleApi(context).domainName,
    'x-api-key': '',
    'X-Forwarded-For': '',
    'x-restapi': '',
  };
  return {
    headers,
    multiValueHeaders: inLists(headers),
    requestContext: {
      ...socketContext(context, '$disconnect', 'DISCONNECT'),
      disconnectStatusCode: 1_001,
      disconnectReason: '',
    },
    isBase64Encoded: false,
  };
};

/** The route `$connect` of a WebSocket API. */
export const webSocketConnectPayloads: readonly SamplePayload[] = [
  {
    name: 'A client connects',
    event: webSocketConnectEvent,
    healthyResult: () => ({ statusCode: 200 }),
  },
];

/** The message routes of a WebSocket API. */
export const webSocketMessagePayloads: readonly SamplePayload[] = [
  {
    name: 'Message by its own route',
    event: (context) => webSocketMessageEvent(context),
    healthyResult: () => ({ statusCode: 200, body: 'order accepted' }),
  },
  {
    name: 'Message by $default',
    event: (context) => webSocketMessageEvent(context, '$default'),
    healthyResult: () => ({ statusCode: 200, body: 'pong' }),
  },
];

/** The route `$disconnect` of a WebSocket API. */
export const webSocketDisconnectPayloads: readonly SamplePayload[] = [
  {
    name: 'A client is gone',
    event: webSocketDisconnectEvent,
    healthyResult: () => ({ statusCode: 200 }),
  },
];
