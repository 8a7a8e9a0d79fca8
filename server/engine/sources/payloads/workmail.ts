import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const inside = { address: 'help@example.org' };
const outside = { address: 'ada@example.com' };

/** What WorkMail knows of a mail; its text is fetched by the message id. */
export const workMailEvent = ({ hex }: EventContext, flowDirection: 'INBOUND' | 'OUTBOUND') => {
  const [from, to] = flowDirection === 'INBOUND' ? [outside, inside] : [inside, outside];
  return {
    summaryVersion: '2018-10-10',
    envelope: { mailFrom: from, recipients: [to] },
    sender: from,
    subject: 'Where is my order?',
    messageId: uuidFrom(hex('mail', 32)),
    invocationId: hex('workmail invocation', 40),
    flowDirection,
    truncated: false,
  };
};

const deliver = { actions: [{ allRecipients: true, action: { type: 'DEFAULT' } }] };

export const workMailPayloads: readonly SamplePayload[] = [
  {
    name: 'Mail that comes in',
    event: (context) => workMailEvent(context, 'INBOUND'),
    healthyResult: () => deliver,
  },
  {
    name: 'Mail that goes out',
    event: (context) => workMailEvent(context, 'OUTBOUND'),
    healthyResult: () => deliver,
  },
];
