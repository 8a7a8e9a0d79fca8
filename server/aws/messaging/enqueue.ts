import { type MessageAttribute, type MessageDraft, type Sent, send } from '#queues';
import type { HostedQueue } from './hosted-queue';
import { type MessagingState, nextId } from './messaging-state';

/** A message for a queue, from whoever has one. */
export interface Parcel {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly traceHeader?: string | null;
  readonly groupId?: string | null;
  readonly deduplicationId?: string | null;
  readonly delayS?: number | null;
  readonly senderId?: string;
}

/** Puts a message into a queue; null if a limit of ours is reached. */
export function enqueue(
  state: MessagingState,
  hosted: HostedQueue,
  parcel: Parcel,
  now: number,
): Sent | null {
  const attributes = parcel.attributes ?? {};
  const draft: MessageDraft = {
    id: nextId(state),
    body: parcel.body,
    attributes,
    bytes: messageBytes(parcel.body, attributes),
    senderId: parcel.senderId ?? senderId,
    traceHeader: parcel.traceHeader ?? null,
    groupId: parcel.groupId ?? null,
    deduplicationId: parcel.deduplicationId ?? null,
    delayS: parcel.delayS ?? null,
  };
  if (isFull(state, hosted, draft.bytes)) {
    state.dropped += 1;
    return null;
  }
  hosted.quietUntil = 0;
  return send(hosted.queue, draft, now);
}

/** Delivers to the queue of that name as a service does: false if it is not there or does not take the message. */
export function deliverToQueue(
  state: MessagingState,
  name: string,
  parcel: Parcel,
  now: number,
): boolean {
  const hosted = state.queues.get(name);
  if (!hosted) return false;
  if (hosted.queue.fifo && (parcel.groupId ?? null) === null) return false;
  const { maximumMessageBytes } = hosted.queue.settings;
  if (messageBytes(parcel.body, parcel.attributes ?? {}) > maximumMessageBytes) return false;
  const fitting = hosted.queue.fifo ? parcel : { ...parcel, deduplicationId: null };
  return enqueue(state, hosted, fitting, now) !== null;
}

/** What counts towards the size of a message: body, and name, type and value of each attribute. */
export function messageBytes(
  body: string,
  attributes: Readonly<Record<string, MessageAttribute>>,
): number {
  let bytes = Buffer.byteLength(body);
  for (const [name, { dataType, value }] of Object.entries(attributes)) {
    const length = typeof value === 'string' ? Buffer.byteLength(value) : value.length;
    bytes += Buffer.byteLength(name) + Buffer.byteLength(dataType) + length;
  }
  return bytes;
}

function isFull(
  { queues, limits }: MessagingState,
  { queue }: HostedQueue,
  bytes: number,
): boolean {
  if (queue.messages.size >= limits.queueMessages) return true;
  if (queue.deduplicated.size >= limits.queueMessages) return true;
  let held = bytes;
  for (const hosted of queues.values()) held += hosted.queue.bytes;
  return held > limits.queueBytes;
}

/** The unique id of the one identity that calls in the simulated account. */
const senderId = 'AIDALAMBDARIUMCALLER';
