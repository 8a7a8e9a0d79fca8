import { z } from 'zod';
import type { Message } from '#queues';
import { arnIn } from '../../messaging/messaging-state';
import type { ServiceCall } from '../../messaging/service-call';
import { take } from '../../messaging/take';
import { sqsErrors } from '../errors';
import { attributesDigest, bodyDigest, writeMessageAttributes } from '../message-attributes';
import { operation, queueAt, queueInput } from '../operation';
import { writeReceiptHandle } from '../receipt-handle';

const names = z.array(z.string()).default([]);

const receiveInput = z.object({
  ...queueInput,
  AttributeNames: names,
  MessageSystemAttributeNames: names,
  MessageAttributeNames: names,
  MaxNumberOfMessages: z.int().nullish(),
  VisibilityTimeout: z.int().nullish(),
  WaitTimeSeconds: z.int().nullish(),
});

type ReceiveInput = z.output<typeof receiveInput>;

/** Receives up to ten messages, and waits for the first one if asked to. */
export const receiveMessage = operation(receiveInput, async (input, call) => {
  const hosted = queueAt(call, input.QueueUrl);
  const { name, settings } = hosted.queue;
  const max = bounded(input, 'MaxNumberOfMessages', 1, 10) ?? 1;
  const seconds = bounded(input, 'WaitTimeSeconds', 0, 20) ?? settings.receiveWaitS;
  const visibilityTimeoutS = bounded(input, 'VisibilityTimeout', 0, 43_200);
  const attempt = (now: number): readonly Message[] | null => {
    // A queue that was deleted meanwhile has nothing any more.
    if (call.state.queues.get(name) !== hosted) return null;
    const messages = take(call.state, hosted, { max, visibilityTimeoutS }, now);
    return messages.length === 0 ? null : messages;
  };
  let messages = attempt(call.now);
  if (messages === null && seconds > 0) {
    const waiting = call.polls.wait(attempt, { now: call.now, seconds, gone: call.gone });
    if (!waiting) throw sqsErrors.overLimit('Too many consumers wait in this room.');
    messages = await waiting;
  }
  if (messages === null) return {};
  return { Messages: messages.map((message) => writeMessage(name, message, input, call)) };
});

const reasons = {
  MaxNumberOfMessages: 'Must be between 1 and 10, if provided.',
  WaitTimeSeconds: 'Must be >= 0 and <= 20, if provided.',
  VisibilityTimeout: 'Must be between 0 and 43200, if provided.',
} as const;

function bounded(
  input: ReceiveInput,
  name: keyof typeof reasons,
  least: number,
  most: number,
): number | null {
  const value = input[name] ?? null;
  if (value === null || (value >= least && value <= most)) return value;
  throw sqsErrors.invalidParameterValue(
    `Value ${value} for parameter ${name} is invalid. Reason: ${reasons[name]}`,
  );
}

function writeMessage(
  queue: string,
  message: Message,
  input: ReceiveInput,
  call: ServiceCall,
): object {
  const system = [...input.AttributeNames, ...input.MessageSystemAttributeNames];
  const wanted = Object.entries(systemAttributes(message, call)).filter(
    ([name, value]) => value !== null && (system.includes('All') || system.includes(name)),
  );
  const own = Object.fromEntries(
    Object.entries(message.attributes).filter(([name]) =>
      input.MessageAttributeNames.some((pattern) => selects(pattern, name)),
    ),
  );
  return {
    MessageId: message.id,
    ReceiptHandle: writeReceiptHandle(queue, {
      messageId: message.id,
      receiveCount: message.receiveCount,
    }),
    MD5OfBody: bodyDigest(message.body),
    Body: message.body,
    Attributes: wanted.length === 0 ? undefined : Object.fromEntries(wanted),
    MD5OfMessageAttributes: attributesDigest(own),
    MessageAttributes: Object.keys(own).length === 0 ? undefined : writeMessageAttributes(own),
  };
}

/** `All`, `.*`, a name, or the beginning of names as `bar.*`. */
const selects = (pattern: string, name: string): boolean =>
  pattern === 'All' ||
  pattern === name ||
  (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -2)));

const systemAttributes = (
  message: Message,
  { state, region }: ServiceCall,
): Readonly<Record<string, string | null>> => ({
  SenderId: message.senderId,
  ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAt ?? 0)),
  ApproximateReceiveCount: String(message.receiveCount),
  SentTimestamp: String(Math.floor(message.sentAt)),
  SequenceNumber: message.sequenceNumber,
  MessageDeduplicationId: message.deduplicationId,
  MessageGroupId: message.groupId,
  AWSTraceHeader: message.traceHeader,
  DeadLetterQueueSourceArn:
    message.deadLetterSource === null
      ? null
      : arnIn(state, region, 'sqs', message.deadLetterSource),
});
