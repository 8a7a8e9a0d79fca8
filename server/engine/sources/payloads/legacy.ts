import { arnOf } from '../arn';
import { base64OfText } from '../base64';
import { isoMilliseconds } from '../date-text';
import { decimalDigits } from '../decimal-digits';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const reading = base64OfText(JSON.stringify({ sensor: 's-7', celsius: 21.5 }));

const applicationOf = (context: EventContext) => ({
  invocationId: uuidFrom(context.hex('sql invocation', 32)),
  applicationArn: arnOf(context, 'kinesisanalytics', 'application/average-of-sensors'),
});

/** Records on their way into the query. */
const preprocessingEvent = (context: EventContext) => {
  const { epochMs, hex } = context;
  const sequenceNumber = decimalDigits(hex('sequence', 56));
  return {
    ...applicationOf(context),
    streamArn: arnOf(context, 'kinesis', 'stream/sensors'),
    records: [
      {
        recordId: sequenceNumber,
        kinesisStreamRecordMetadata: {
          sequenceNumber,
          partitionKey: 's-7',
          shardId: 'shardId-000000000000',
          approximateArrivalTimestamp: epochMs,
        },
        data: reading,
      },
    ],
  };
};

/** Records that the query made. */
const outputEvent = (context: EventContext) => ({
  ...applicationOf(context),
  records: [
    {
      recordId: decimalDigits(context.hex('sequence', 56)),
      lambdaDeliveryRecordMetadata: { retryHint: 0 },
      data: reading,
    },
  ],
});

/** All records as taken, with their data where the query still wants them. */
const taken = (withData: boolean) => (event: unknown) => {
  const records: readonly unknown[] =
    isJsonObject(event) && Array.isArray(event.records) ? event.records : [];
  return {
    records: records
      .filter(isJsonObject)
      .map(({ recordId, data }) => ({ recordId, result: 'Ok', ...(withData && { data }) })),
  };
};

/** A SQL application of Amazon Kinesis Data Analytics. */
export const kinesisAnalyticsPayloads: readonly SamplePayload[] = [
  { name: 'Before the query', event: preprocessingEvent, healthyResult: taken(true) },
  { name: 'After the query', event: outputEvent, healthyResult: taken(false) },
];

const campaignEvent = ({ epochMs, hex }: EventContext) => ({
  MessageConfiguration: { EmailMessage: { FromAddress: 'shop@example.com', Title: 'Tea is back' } },
  ApplicationId: hex('pinpoint project', 32),
  CampaignId: hex('campaign', 32),
  TreatmentId: '0',
  ActivityId: hex('activity', 32),
  ScheduledTime: isoMilliseconds(epochMs),
  Endpoints: {
    [hex('endpoint', 32)]: {
      ChannelType: 'EMAIL',
      Address: 'ada@example.com',
      EndpointStatus: 'ACTIVE',
      OptOut: 'NONE',
      EffectiveDate: isoMilliseconds(epochMs - 86_400_000),
      Attributes: { likes: ['tea'] },
      User: { UserId: 'ada' },
    },
  },
});

/** A campaign hook of Amazon Pinpoint, which keeps the endpoints that come back. */
export const pinpointPayloads: readonly SamplePayload[] = [
  {
    name: 'Campaign hook (unverified)',
    event: campaignEvent,
    healthyResult: (event) =>
      isJsonObject(event) && isJsonObject(event.Endpoints) ? event.Endpoints : {},
  },
];

const buttonEvent = ({ hex }: EventContext) => ({
  serialNumber: `G030JF${hex('button', 10).toUpperCase()}`,
  clickType: 'SINGLE',
  batteryVoltage: '2000 mV',
});

const oneClickEvent = ({ epochMs, hex }: EventContext) => {
  const deviceId = `G030PM${hex('button', 10).toUpperCase()}`;
  return {
    deviceEvent: {
      buttonClicked: { clickType: 'SINGLE', reportedTime: isoMilliseconds(epochMs) },
    },
    deviceInfo: { attributes: {}, type: 'button', deviceId, remainingLife: 82.5 },
    placementInfo: {
      projectName: 'kitchen',
      placementName: 'kettle',
      attributes: { order: 'tea' },
      devices: { button: deviceId },
    },
  };
};

const ordered = () => ({ ordered: 'tea' });

/** A click on an AWS IoT button. */
export const iotButtonPayloads: readonly SamplePayload[] = [
  { name: 'Click', event: buttonEvent, healthyResult: ordered },
  { name: 'Click through IoT 1-Click', event: oneClickEvent, healthyResult: ordered },
];
