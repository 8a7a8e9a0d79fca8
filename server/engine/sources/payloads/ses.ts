import { arnOf } from '../arn';
import { isoMilliseconds, mailDate } from '../date-text';
import type { EventContext, SamplePayload } from '../source';

const from = 'Ada Lovelace <ada@example.com>';
const to = 'help@example.org';
const subject = 'Where is my order?';

/** One received mail: headers and verdicts, never the body. */
export const sesEvent = (context: EventContext) => {
  const { epochMs, hex, invocationType } = context;
  const timestamp = isoMilliseconds(epochMs);
  const date = mailDate(epochMs);
  const messageId = `<${hex('mail', 24)}@example.com>`;
  return {
    Records: [
      {
        eventSource: 'aws:ses',
        eventVersion: '1.0',
        ses: {
          mail: {
            timestamp,
            source: 'ada@example.com',
            messageId: hex('receipt', 40),
            destination: [to],
            headersTruncated: false,
            headers: [
              { name: 'Return-Path', value: '<ada@example.com>' },
              { name: 'From', value: from },
              { name: 'Date', value: date },
              { name: 'Message-ID', value: messageId },
              { name: 'To', value: to },
              { name: 'Subject', value: subject },
            ],
            commonHeaders: {
              returnPath: 'ada@example.com',
              from: [from],
              date,
              to: [to],
              messageId,
              subject,
            },
          },
          receipt: {
            timestamp,
            processingTimeMillis: 512,
            recipients: [to],
            spamVerdict: { status: 'PASS' as const },
            virusVerdict: { status: 'PASS' as const },
            spfVerdict: { status: 'PASS' as const },
            dkimVerdict: { status: 'PASS' as const },
            dmarcVerdict: { status: 'PASS' as const },
            action: {
              type: 'Lambda' as const,
              functionArn: arnOf(context, 'lambda', `function:${context.functionName}`),
              invocationType,
            },
          },
        },
      },
    ],
  };
};

export const sesSpamEvent = (context: EventContext) => {
  const event = sesEvent(context);
  return {
    Records: event.Records.map(({ ses, ...record }) => ({
      ...record,
      ses: {
        mail: ses.mail,
        receipt: {
          ...ses.receipt,
          spamVerdict: { status: 'FAIL' as const },
          dmarcVerdict: { status: 'FAIL' as const },
          // The sending domain’s policy comes only with a mail that failed it.
          dmarcPolicy: 'reject' as const,
        },
      },
    })),
  };
};

/** Amazon SES that received a mail. */
export const sesPayloads: readonly SamplePayload[] = [
  {
    name: 'Received mail',
    event: sesEvent,
    healthyResult: () => ({ disposition: 'CONTINUE' }),
  },
  {
    name: 'Received spam',
    event: sesSpamEvent,
    healthyResult: () => ({ disposition: 'STOP_RULE_SET' }),
  },
];

/** A rule action of Mail Manager, whose event nobody documents. */
export const sesMailManagerPayloads: readonly SamplePayload[] = [
  {
    name: 'Your own input',
    event: ({ hex }) => ({ messageId: hex('mail', 40), from: 'ada@example.com', to, subject }),
    healthyResult: () => ({ handled: 1 }),
  },
];
