import { arnOf, endpointDomain } from '../arn';
import { base64OfText } from '../base64';
import { americanTime } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const data = base64OfText('resize 12');

const brokerArn = (context: EventContext, name: string): string =>
  arnOf(context, 'mq', `broker:${name}:b-${uuidFrom(context.hex('broker', 32))}`);

/** A message of ActiveMQ. Guide and public event types disagree about some of its keys. */
export const activeMqEvent = (context: EventContext) => {
  const { region, epochMs, hex } = context;
  const host = `b-${uuidFrom(hex('broker', 32))}-1.mq.${region}.${endpointDomain(region)}`;
  return {
    eventSource: 'aws:mq',
    eventSourceArn: brokerArn(context, 'jobs'),
    messages: [
      {
        messageID: `ID:${host}-40001-${epochMs - 60_000}-4:1:1:1:1`,
        messageType: 'jms/text-message',
        deliveryMode: 2,
        replyTo: null,
        type: null,
        expiration: '0',
        priority: 4,
        correlationId: 'job-12',
        redelivered: false,
        destination: { physicalName: 'jobs' },
        data,
        timestamp: epochMs - 9,
        brokerInTime: epochMs - 8,
        brokerOutTime: epochMs - 4,
        properties: { kind: 'resize' },
      },
    ],
  };
};

/** A message of RabbitMQ: by queue and virtual host, headers as bytes, the time an American one. */
export const rabbitMqEvent = (context: EventContext) => ({
  eventSource: 'aws:rmq',
  eventSourceArn: brokerArn(context, 'jobs'),
  rmqMessagesByQueue: {
    'jobs::/': [
      {
        basicProperties: {
          contentType: 'text/plain',
          contentEncoding: null,
          headers: { kind: { bytes: [...new TextEncoder().encode('resize')] } },
          deliveryMode: 2,
          priority: 0,
          correlationId: null,
          replyTo: null,
          expiration: '60000',
          messageId: null,
          timestamp: americanTime(context.epochMs, ', '),
          type: null,
          userId: null,
          appId: null,
          clusterId: null,
          bodySize: 9,
        },
        redelivered: false,
        data,
      },
    ],
  },
});

const resized = () => ({ resized: 1 });

/** An ActiveMQ broker of Amazon MQ. */
export const activeMqPayloads: readonly SamplePayload[] = [
  { name: 'Text message', event: activeMqEvent, healthyResult: resized },
];

/** A RabbitMQ broker of Amazon MQ. */
export const rabbitMqPayloads: readonly SamplePayload[] = [
  { name: 'Text message', event: rabbitMqEvent, healthyResult: resized },
];
