import { arnOf } from '../arn';
import { isoMilliseconds, mailDate } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { snsDelivery } from './sns-delivery';

const sender = 'shop@example.com';

/** The sent mail that a notification tells of. */
const mailOf = (context: EventContext, recipient: string) => {
  const { accountId, epochMs, hex } = context;
  const timestamp = isoMilliseconds(epochMs - 2_300);
  const subject = 'Your order o-1042';
  return {
    timestamp,
    source: sender,
    sourceArn: arnOf(context, 'ses', `identity/${sender}`),
    sourceIp: '203.0.113.24',
    callerIdentity: 'shop',
    sendingAccountId: accountId,
    messageId: `${hex('sent mail', 16)}-${hex('sent mail id', 36)}`,
    destination: [recipient],
    headersTruncated: false,
    headers: [
      { name: 'From', value: sender },
      { name: 'To', value: recipient },
      { name: 'Subject', value: subject },
    ],
    commonHeaders: {
      from: [sender],
      date: mailDate(epochMs - 2_300),
      to: [recipient],
      subject,
    },
  };
};

const bounceMessage = (context: EventContext) => {
  const recipient = 'nobody@example.org';
  return {
    notificationType: 'Bounce' as const,
    bounce: {
      feedbackId: context.hex('feedback', 36),
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: recipient,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: isoMilliseconds(context.epochMs),
      reportingMTA: 'dsn; mail.example.org',
    },
    mail: mailOf(context, recipient),
  };
};

const complaintMessage = (context: EventContext) => {
  const recipient = 'ada@example.org';
  return {
    notificationType: 'Complaint' as const,
    complaint: {
      feedbackId: context.hex('feedback', 36),
      complaintSubType: null,
      complainedRecipients: [{ emailAddress: recipient }],
      timestamp: isoMilliseconds(context.epochMs),
      userAgent: 'ExampleMail feedback loop',
      complaintFeedbackType: 'abuse',
      arrivalDate: isoMilliseconds(context.epochMs),
    },
    mail: mailOf(context, recipient),
  };
};

const deliveryMessage = (context: EventContext) => {
  const recipient = 'ada@example.org';
  return {
    notificationType: 'Delivery' as const,
    mail: mailOf(context, recipient),
    delivery: {
      timestamp: isoMilliseconds(context.epochMs),
      processingTimeMillis: 2_300,
      recipients: [recipient],
      smtpResponse: '250 2.0.0 OK',
      remoteMtaIp: '198.51.100.25',
      reportingMTA: `a8-50.smtp-out.${context.region}.amazonses.com`,
    },
  };
};

const through = (message: (context: EventContext) => unknown) => (context: EventContext) =>
  snsDelivery(context, {
    topic: 'mail-feedback',
    subject: null,
    message: JSON.stringify(message(context)),
  });

const handled = () => ({ suppressed: 1 });

/** A mail that came back. */
export const sesBouncePayload: SamplePayload = {
  name: 'Mail bounced',
  event: through(bounceMessage),
  healthyResult: handled,
};

/** Amazon SES that publishes to a topic what became of a sent mail. */
export const sesNotificationPayloads: readonly SamplePayload[] = [
  sesBouncePayload,
  { name: 'Complaint', event: through(complaintMessage), healthyResult: handled },
  { name: 'Mail delivered', event: through(deliveryMessage), healthyResult: () => ({ seen: 1 }) },
];
