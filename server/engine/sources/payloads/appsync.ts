import { isJsonObject } from '../json-object';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const channel = { path: '/orders/o-1042', segments: ['orders', 'o-1042'] };

const eventsContext = <const Operation extends 'PUBLISH' | 'SUBSCRIBE', Events>(
  { region, hex }: EventContext,
  operation: Operation,
  events: Events,
) => ({
  identity: null,
  result: null,
  request: {
    headers: { host: `${hex('events api', 26)}.appsync-api.${region}.amazonaws.com` },
    domainName: null,
  },
  info: { channel, channelNamespace: { name: 'orders' }, operation },
  error: null,
  prev: null,
  stash: {},
  outErrors: [],
  events,
});

/** Two events that somebody published on a channel. */
export const appSyncPublishEvent = (context: EventContext) =>
  eventsContext(context, 'PUBLISH', [
    { id: uuidFrom(context.hex('first event', 32)), payload: { status: 'packed' } },
    { id: uuidFrom(context.hex('second event', 32)), payload: { status: 'sent' } },
  ]);

/** Somebody who wants to hear a channel. */
export const appSyncSubscribeEvent = (context: EventContext) =>
  eventsContext(context, 'SUBSCRIBE', null);

/** A client’s token, before any field is resolved. */
export const appSyncAuthorizerEvent = ({ accountId, hex }: EventContext) => ({
  authorizationToken: `tea-shop-${hex('token', 32)}`,
  requestContext: {
    apiId: hex('graphql api', 26),
    accountId,
    requestId: uuidFrom(hex('request', 32)),
    queryString: 'query Order($id: ID!) { order(id: $id) { orderId total } }',
    operationName: 'Order',
    variables: { id: sampleOrder.orderId },
  },
  requestHeaders: {
    'content-type': 'application/json',
    'x-forwarded-for': '203.0.113.24',
    'user-agent': 'curl/8.14.1',
  },
});

/** A mutation that was made from version 3 while the table is at version 4 already. */
export const appSyncConflictEvent = ({ region, epochMs }: EventContext) => {
  const stored = { orderId: sampleOrder.orderId, _lastChangedAt: epochMs - 5_000 };
  return {
    newItem: { orderId: sampleOrder.orderId, status: 'sent' },
    currentItem: { ...stored, status: 'packed', _version: 4 },
    baseItem: { ...stored, status: 'placed', _version: 3 },
    resolver: {
      tableName: 'orders',
      awsRegion: region,
      parentType: 'Mutation',
      field: 'updateOrder',
      outputType: 'Order',
    },
    identity: null,
  };
};

/** A direct Lambda integration of AppSync Events. */
export const appSyncEventsPayloads: readonly SamplePayload[] = [
  {
    name: 'Events published',
    event: appSyncPublishEvent,
    healthyResult: (event) => ({
      events: isJsonObject(event) && Array.isArray(event.events) ? event.events : [],
    }),
  },
  { name: 'A subscription', event: appSyncSubscribeEvent, healthyResult: () => null },
];

/** A Lambda authorizer of AppSync. */
export const appSyncAuthorizerPayloads: readonly SamplePayload[] = [
  {
    name: 'A client with a token',
    event: appSyncAuthorizerEvent,
    healthyResult: () => ({
      isAuthorized: true,
      resolverContext: { shop: 'tea' },
      deniedFields: ['Order.margin'],
      ttlOverride: 60,
    }),
  },
];

/** A conflict handler of AppSync. */
export const appSyncConflictPayloads: readonly SamplePayload[] = [
  {
    name: 'Two people changed one order',
    event: appSyncConflictEvent,
    healthyResult: (event) => ({
      action: 'RESOLVE',
      item: isJsonObject(event) && isJsonObject(event.currentItem) ? event.currentItem : {},
    }),
  },
];
