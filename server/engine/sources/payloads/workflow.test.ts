import {
  AppSyncBatchResolverSchema,
  AppSyncResolverSchema,
} from '@aws-lambda-powertools/parser/schemas/appsync';
import {
  AppSyncEventsPublishSchema,
  AppSyncEventsSubscribeSchema,
} from '@aws-lambda-powertools/parser/schemas/appsync-events';
import { ConnectOutboundCampaignsSchema } from '@aws-lambda-powertools/parser/schemas/connect-outbound-campaigns';
import { KinesisFirehoseSchema } from '@aws-lambda-powertools/parser/schemas/kinesis-firehose';
import type {
  AppSyncAuthorizerEvent,
  AppSyncResolverEvent,
  ConnectContactFlowEvent,
  FirehoseTransformationEvent,
  LexEvent,
  LexV2Event,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { alexaDiscoveryEvent, alexaEndedEvent, alexaIntentEvent, alexaTurnOnEvent } from './alexa';
import {
  appSyncAuthorizerEvent,
  appSyncConflictEvent,
  appSyncPublishEvent,
  appSyncSubscribeEvent,
} from './appsync';
import {
  appSyncApiKeyEvent,
  appSyncBatchEvent,
  appSyncIamEvent,
  appSyncQueryEvent,
} from './appsync-resolver';
import { connectCampaignEvent, connectEvent } from './connect';
import { conversationPayloads } from './conversation';
import { context } from './event-context.fixture';
import { firehoseEvent, firehoseFromKinesisEvent, firehosePayloads } from './firehose';
import { graphqlPayloads } from './graphql';
import { lexV1Event } from './lex-v1';
import { lexV2Event } from './lex-v2';
import { taskTokenEvent } from './workflow';

describe('events against the validators of AWS Lambda Powertools', () => {
  it.each([
    ['AppSync, a signed-in user', AppSyncResolverSchema, appSyncQueryEvent(context)],
    ['AppSync, IAM', AppSyncResolverSchema, appSyncIamEvent(context)],
    ['AppSync, a batch', AppSyncBatchResolverSchema, appSyncBatchEvent(context)],
    ['AppSync Events, publish', AppSyncEventsPublishSchema, appSyncPublishEvent(context)],
    ['AppSync Events, subscribe', AppSyncEventsSubscribeSchema, appSyncSubscribeEvent(context)],
    ['outbound campaigns', ConnectOutboundCampaignsSchema, connectCampaignEvent(context)],
    ['Firehose', KinesisFirehoseSchema, firehoseEvent(context)],
    ['Firehose behind Kinesis', KinesisFirehoseSchema, firehoseFromKinesisEvent(context)],
  ])('%s', (_, schema, event) => {
    expect(schema.safeParse(event).error).toBeUndefined();
  });

  it('AppSync with an API key, but for an identity of null, which the schema does not know', () => {
    const issues = AppSyncResolverSchema.safeParse(appSyncApiKeyEvent()).error?.issues;
    expect(issues?.map(({ path }) => path.join('.'))).toEqual(['identity']);
  });
});

describe('events against @types/aws-lambda', () => {
  it('are the types a handler declares', () => {
    // The types know an IAM identity only with an identity pool, and a contact only with its endpoints.
    type SentByIam = Omit<AppSyncResolverEvent<{ id: string }>, 'identity'>;
    type FirehoseRecord = FirehoseTransformationEvent['records'][number];
    type SentByFirehose = Omit<FirehoseTransformationEvent, 'records'> & {
      records: Omit<FirehoseRecord, 'kinesisRecordMetadata'>[];
    };
    const events = [
      appSyncQueryEvent(context) satisfies AppSyncResolverEvent<{ id: string }>,
      appSyncIamEvent(context) satisfies SentByIam,
      appSyncApiKeyEvent() satisfies AppSyncResolverEvent<object>,
      appSyncBatchEvent(context) satisfies AppSyncResolverEvent<object>[],
      appSyncAuthorizerEvent(context) satisfies AppSyncAuthorizerEvent,
      lexV2Event(context, 'DialogCodeHook') satisfies LexV2Event,
      lexV1Event(context, 'DialogCodeHook') satisfies LexEvent,
      connectEvent(context, 'VOICE') satisfies ConnectContactFlowEvent,
      firehoseEvent(context) satisfies FirehoseTransformationEvent,
      // It declares the number of a sub-sequence as text, the validator as number.
      firehoseFromKinesisEvent(context) satisfies SentByFirehose,
    ];
    expect(events).toHaveLength(10);
  });
});

describe('details that are easy to get wrong', () => {
  it('a batch resolver gets a list, with each parent as source, and returns one result for each', () => {
    const event = appSyncBatchEvent(context);
    expect(event.map(({ source }) => source.orderId)).toEqual(['o-1042', 'o-1043']);
    const [batch] = graphqlPayloads['appsync-batch-resolver'];
    expect(batch?.healthyResult(event)).toHaveLength(2);
  });

  it('a subscription has no events, and nobody is known by an API key', () => {
    expect(appSyncSubscribeEvent(context).events).toBeNull();
    expect(appSyncApiKeyEvent().identity).toBeNull();
  });

  it('a conflict shows three versions', () => {
    const { newItem, currentItem, baseItem } = appSyncConflictEvent(context);
    expect(newItem).not.toHaveProperty('_version');
    expect(currentItem._version).toBe(baseItem._version + 1);
  });

  it('Firehose counts milliseconds and encodes data', () => {
    const [record] = firehoseEvent(context).records;
    expect(record?.approximateArrivalTimestamp).toBe(context.epochMs - 60_000);
    expect(JSON.parse(atob(record?.data ?? '')).orderId).toBe('o-1042');
    expect(record?.recordId).toMatch(/^\d{62}$/);
  });

  it('a Firehose function returns every record under its own id', () => {
    for (const { event, healthyResult } of firehosePayloads) {
      const sent = event(context) as { records: { recordId: string }[] };
      const got = healthyResult(sent) as { records: { recordId: string; result: string }[] };
      expect(got.records.map(({ recordId }) => recordId)).toEqual(
        sent.records.map(({ recordId }) => recordId),
      );
      expect(got.records.every(({ result }) => result === 'Ok')).toBe(true);
    }
  });

  it('Connect begins its keys with capitals and writes an ARN in capitals', () => {
    const { Details, Name } = connectEvent(context, 'VOICE');
    expect(Name).toBe('ContactFlowEvent');
    expect(Details.ContactData.InstanceARN).toMatch(
      /^arn:aws:connect:eu-west-1:123456789012:instance\//,
    );
    expect(connectEvent(context, 'CHAT').Details.ContactData.CustomerEndpoint).toBeNull();
  });

  it('a campaign hands the profile over as a text with JSON in it', () => {
    const [profile] = connectCampaignEvent(context).Items.CustomerProfiles;
    expect(JSON.parse(profile?.CustomerData ?? '')).toEqual({ firstName: 'Ada' });
  });

  it('Lex writes the fulfilment hook with one l in “Fulfil”', () => {
    const { invocationSource, sessionState } = lexV2Event(context, 'FulfillmentCodeHook');
    expect(invocationSource).toBe('FulfillmentCodeHook');
    expect(sessionState.intent.state).toBe('ReadyForFulfillment');
    expect(lexV2Event(context, 'DialogCodeHook').sessionState.intent.slots.Quantity).toBeNull();
  });

  it('Alexa’s skills have a request, its smart home skills a directive of payload version 3', () => {
    expect(alexaIntentEvent(context).request.type).toBe('IntentRequest');
    expect(alexaIntentEvent(context).request.timestamp).toBe('2026-11-01T09:05:07Z');
    expect(alexaEndedEvent(context).request.type).toBe('SessionEndedRequest');
    const { header } = alexaTurnOnEvent(context).directive;
    expect(header.payloadVersion).toBe('3');
    expect(header).toHaveProperty('correlationToken');
    expect(alexaDiscoveryEvent(context).directive.header).not.toHaveProperty('correlationToken');
    const [turnOn] = conversationPayloads['alexa-smart-home'];
    expect(turnOn?.healthyResult(alexaTurnOnEvent(context))).toMatchObject({
      event: { header: { correlationToken: header.correlationToken } },
    });
  });

  it('a task with a callback carries its token', () => {
    expect(taskTokenEvent(context).taskToken).toMatch(/^[\w+/]{200}$/);
  });
});
