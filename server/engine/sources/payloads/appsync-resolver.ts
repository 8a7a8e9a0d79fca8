import { partitionOf } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { batchField, resolverField } from './appsync-fields';
import { userOf, userPoolOf } from './cognito-event';

const sourceIp = ['203.0.113.24'];

/** Somebody who signed in with a user pool. */
const cognitoIdentity = (context: EventContext) => ({
  sub: userOf(context),
  issuer: `https://cognito-idp.${context.region}.amazonaws.com/${userPoolOf(context)}`,
  username: 'ada',
  claims: { sub: userOf(context), token_use: 'access', 'cognito:groups': ['buyers'] },
  sourceIp,
  defaultAuthStrategy: 'ALLOW',
  groups: ['buyers'],
});

/** A program that signs its requests. */
const iamIdentity = ({ accountId, region, hex }: EventContext) => ({
  accountId,
  cognitoIdentityPoolId: null,
  cognitoIdentityId: null,
  sourceIp,
  username: `AROA${hex('role', 17).toUpperCase()}:packer`,
  userArn: `arn:${partitionOf(region)}:sts::${accountId}:assumed-role/warehouse/packer`,
  cognitoIdentityAuthType: null,
  cognitoIdentityAuthProvider: null,
});

interface Field<Arguments, Source, Identity> {
  readonly arguments: Arguments;
  readonly source: Source;
  readonly identity: Identity;
  readonly parentTypeName: string;
  readonly fieldName: string;
  readonly selection: readonly string[];
}

const resolverEvent = <Arguments extends object, Source extends object | null, Identity>({
  arguments: given,
  source,
  identity,
  parentTypeName,
  fieldName,
  selection,
}: Field<Arguments, Source, Identity>) => ({
  arguments: given,
  identity,
  source,
  request: {
    headers: { 'content-type': 'application/json', 'x-forwarded-for': sourceIp.join(', ') },
    domainName: null,
  },
  prev: null,
  info: {
    selectionSetList: [...selection],
    selectionSetGraphQL: `{\n  ${selection.join('\n  ')}\n}`,
    parentTypeName,
    fieldName,
    variables: {},
  },
  stash: {},
});

/** `query { order(id: …) { … } }` of a signed-in user. */
export const appSyncQueryEvent = (context: EventContext) =>
  resolverEvent({
    arguments: { id: sampleOrder.orderId },
    source: null,
    identity: cognitoIdentity(context),
    parentTypeName: 'Query',
    fieldName: resolverField,
    selection: ['orderId', 'total'],
  });

/** The same of a program that signs with IAM. */
export const appSyncIamEvent = (context: EventContext) =>
  resolverEvent({
    arguments: { id: sampleOrder.orderId },
    source: null,
    identity: iamIdentity(context),
    parentTypeName: 'Query',
    fieldName: resolverField,
    selection: ['orderId', 'items'],
  });

/** A mutation with an API key: nobody knows who it is. */
export const appSyncApiKeyEvent = () =>
  resolverEvent({
    arguments: { input: sampleOrder },
    source: null,
    identity: null,
    parentTypeName: 'Mutation',
    fieldName: 'placeOrder',
    selection: ['orderId'],
  });

/** Two orders of which the client asked for the buyer: one call for both. */
export const appSyncBatchEvent = (context: EventContext) =>
  [sampleOrder, { ...sampleOrder, orderId: 'o-1043', customer: 'grace@example.com' }].map(
    ({ orderId, customer }) =>
      resolverEvent({
        arguments: {},
        source: { orderId, customer },
        identity: cognitoIdentity(context),
        parentTypeName: 'Order',
        fieldName: batchField,
        selection: ['name', 'email'],
      }),
  );

const healthyResult = () => sampleOrder;

/** A direct Lambda resolver of AppSync. */
export const appSyncResolverPayloads: readonly SamplePayload[] = [
  { name: 'Query of a signed-in user', event: appSyncQueryEvent, healthyResult },
  { name: 'Query signed with IAM', event: appSyncIamEvent, healthyResult },
  { name: 'Mutation with an API key', event: appSyncApiKeyEvent, healthyResult },
];

/** A batch resolver of AppSync. */
export const appSyncBatchPayloads: readonly SamplePayload[] = [
  {
    name: 'A field of two parents',
    event: appSyncBatchEvent,
    // One result for each parent, in their order.
    healthyResult: (event) =>
      Array.isArray(event) ? event.map(() => ({ name: 'Ada', email: 'ada@example.com' })) : [],
  },
];
