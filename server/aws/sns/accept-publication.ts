import { createHash } from 'node:crypto';
import { z } from 'zod';
import { quotas } from '#engine';
import { messageBytes } from '../messaging/enqueue';
import { nextId } from '../messaging/messaging-state';
import { publish, type TopicMessage } from '../messaging/publish';
import type { ServiceCall } from '../messaging/service-call';
import type { Topic } from '../messaging/topic';
import { ServiceError } from '../protocols/service-error';
import { messageAttributesInput, readMessageAttributes } from '../sqs/message-attributes';
import { snsErrors } from './errors';

/** What Publish and an entry of its batch have in common. */
export const publicationInput = {
  Message: z.string(),
  Subject: z.string().optional(),
  MessageStructure: z.string().optional(),
  MessageAttributes: messageAttributesInput.optional(),
  MessageDeduplicationId: z.string().max(128).optional(),
  MessageGroupId: z.string().max(128).optional(),
};

type Publication = z.output<z.ZodObject<typeof publicationInput>>;

/** Checks a message and hands it on to the topic's subscribers, or throws SNS's error. */
export function acceptPublication(
  call: ServiceCall,
  topic: Topic,
  topicArn: string,
  input: Publication,
): { readonly MessageId: string; readonly SequenceNumber: string | undefined } {
  const { Message, Subject } = input;
  if (Message === '') throw snsErrors.invalidParameter('Empty message');
  const attributes = attributesOf(input);
  if (messageBytes(Message, attributes) > quotas.snsMessageBytes) {
    throw snsErrors.invalidParameter('Message too long');
  }
  // Printable ASCII that begins with no space, at most a hundred characters.
  if (Subject !== undefined && !/^[!-~][ -~]{0,99}$/.test(Subject)) {
    throw snsErrors.invalidParameter('Subject');
  }
  const { bodies, body } = structured(input);
  const id = nextId(call.state);
  const message: TopicMessage = {
    id,
    topic: topic.name,
    topicArn,
    subject: Subject ?? null,
    body,
    bodies,
    attributes,
    groupId: input.MessageGroupId ?? null,
    deduplicationId: deduplicationIdOf(topic, input),
    sequenceNumber: topic.fifo
      ? String(10_000_000_000_000_000_000n + BigInt(call.state.ids))
      : null,
    hops: 0,
  };
  publish(call.state, message, call.now);
  return { MessageId: id, SequenceNumber: message.sequenceNumber ?? undefined };
}

function attributesOf({ MessageAttributes }: Publication) {
  try {
    return readMessageAttributes(MessageAttributes);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw snsErrors.invalidParameterValue(error.message);
  }
}

/** A FIFO topic wants a group, and recognises duplicates by id or content: its queues then leave them out. */
function deduplicationIdOf({ fifo, attributes }: Topic, input: Publication): string | null {
  const { MessageGroupId, MessageDeduplicationId, Message } = input;
  if (!fifo) {
    if (MessageDeduplicationId === undefined) return null;
    throw snsErrors.invalidParameter(
      'MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
    );
  }
  if (MessageGroupId === undefined) {
    throw snsErrors.invalidParameter('The MessageGroupId parameter is required for FIFO topics');
  }
  if (MessageDeduplicationId !== undefined) return MessageDeduplicationId;
  if (attributes.get('ContentBasedDeduplication') === 'true') {
    return createHash('sha256').update(Message).digest('hex');
  }
  throw snsErrors.invalidParameter(
    'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

/** With MessageStructure `json` the message holds a body for each protocol, and a default. */
function structured({
  Message,
  MessageStructure,
}: Publication): Pick<TopicMessage, 'body' | 'bodies'> {
  if (MessageStructure === undefined) return { body: Message, bodies: {} };
  if (MessageStructure !== 'json') throw snsErrors.invalidParameter('MessageStructure');
  let value: unknown;
  try {
    value = JSON.parse(Message);
  } catch {
    throw snsErrors.invalidParameter('Message Structure - JSON message body failed to parse');
  }
  const bodies = z
    .looseObject({ default: z.string(), sqs: z.string().optional(), lambda: z.string().optional() })
    .safeParse(value);
  if (!bodies.success) {
    throw snsErrors.invalidParameter('Message Structure - No default entry in JSON message body');
  }
  const { default: body, sqs, lambda } = bodies.data;
  return {
    body,
    bodies: { ...(sqs === undefined ? {} : { sqs }), ...(lambda === undefined ? {} : { lambda }) },
  };
}
