import { createHash } from 'node:crypto';
import { z } from 'zod';
import { enqueue, messageBytes } from '../messaging/enqueue';
import type { HostedQueue } from '../messaging/hosted-queue';
import type { ServiceCall } from '../messaging/service-call';
import { sqsErrors } from './errors';
import {
  attributesDigest,
  bodyDigest,
  messageAttributesInput,
  readMessageAttributes,
} from './message-attributes';

/** What SendMessage and an entry of its batch have in common. */
export const messageInput = {
  MessageBody: z.string(),
  DelaySeconds: z.int().optional(),
  MessageAttributes: messageAttributesInput.optional(),
  MessageSystemAttributes: messageAttributesInput.optional(),
  MessageDeduplicationId: z.string().optional(),
  MessageGroupId: z.string().optional(),
};

type MessageInput = z.output<z.ZodObject<typeof messageInput>>;

/** Checks a message and puts it into the queue, or throws SQS's error. */
export function acceptMessage(call: ServiceCall, hosted: HostedQueue, input: MessageInput): object {
  const { MessageBody: body } = input;
  if (body === '') throw sqsErrors.missingParameter('MessageBody');
  if (!isText(body)) throw sqsErrors.invalidMessageContents();
  const attributes = readMessageAttributes(input.MessageAttributes);
  const system = readMessageAttributes(input.MessageSystemAttributes);
  const { maximumMessageBytes } = hosted.queue.settings;
  if (messageBytes(body, attributes) > maximumMessageBytes) {
    throw sqsErrors.invalidParameterValue(
      `One or more parameters are invalid. Reason: Message must be shorter than ${maximumMessageBytes} bytes.`,
    );
  }
  const traceHeader = system.AWSTraceHeader?.value;
  const sent = enqueue(
    call.state,
    hosted,
    {
      body,
      attributes,
      traceHeader: typeof traceHeader === 'string' ? traceHeader : null,
      delayS: delayOf(hosted, input.DelaySeconds),
      ...orderOf(hosted, input),
    },
    call.now,
  );
  if (sent === null) {
    throw sqsErrors.overLimit(
      'The queues of this room hold as much as they may. Delete messages, or purge a queue.',
    );
  }
  return {
    MessageId: sent.messageId,
    MD5OfMessageBody: bodyDigest(body),
    MD5OfMessageAttributes: attributesDigest(attributes),
    MD5OfMessageSystemAttributes: attributesDigest(system),
    SequenceNumber: sent.sequenceNumber ?? undefined,
  };
}

function delayOf({ queue }: HostedQueue, seconds: number | undefined): number | null {
  if (seconds === undefined) return null;
  if (queue.fifo && seconds !== 0) {
    throw sqsErrors.invalidParameterValue(
      `Value ${seconds} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`,
    );
  }
  if (seconds < 0 || seconds > 900) {
    throw sqsErrors.invalidParameterValue(
      `Value ${seconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`,
    );
  }
  return queue.fifo ? null : seconds;
}

/** Group and deduplication id. A standard queue takes a group (for fairness), which orders nothing. */
function orderOf(
  { queue }: HostedQueue,
  { MessageBody, MessageGroupId: groupId, MessageDeduplicationId: deduplicationId }: MessageInput,
): { readonly groupId: string | null; readonly deduplicationId: string | null } {
  checkId('MessageGroupId', groupId);
  checkId('MessageDeduplicationId', deduplicationId);
  if (!queue.fifo) {
    if (deduplicationId === undefined) return { groupId: groupId ?? null, deduplicationId: null };
    throw sqsErrors.invalidParameterValue(
      `Value ${deduplicationId} for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not valid for this queue type.`,
    );
  }
  if (groupId === undefined) throw sqsErrors.missingParameter('MessageGroupId');
  if (deduplicationId !== undefined) return { groupId, deduplicationId };
  if (!queue.settings.contentBasedDeduplication) {
    throw sqsErrors.invalidParameterValue(
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
  const digest = createHash('sha256').update(MessageBody).digest('hex');
  return { groupId, deduplicationId: digest };
}

function checkId(parameter: string, id: string | undefined): void {
  if (id === undefined || /^[\w!"#$%&'()*+,./:;<=>?@[\\\]^`{|}~-]{1,128}$/.test(id)) return;
  throw sqsErrors.invalidParameterValue(
    `Value ${id.slice(0, 200)} for parameter ${parameter} is invalid. Reason: ${parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.`,
  );
}

/** Whether a text has only the characters that SQS takes, which are those of XML. */
function isText(text: string): boolean {
  if (!text.isWellFormed()) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= space ? code > lastOfXml : !whitespace.has(code)) return false;
  }
  return true;
}

const space = 0x20;
const lastOfXml = 0xfffd;
/** Tab, line feed and carriage return. */
const whitespace = new Set([0x09, 0x0a, 0x0d]);
