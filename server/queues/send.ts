import type { Message, MessageDraft } from './message';
import { put } from './put';
import type { Queue } from './queue';
import { tidy } from './tidy';

/** What the sender is told; for a duplicate, what the sender of the first one was told. */
export interface Sent {
  readonly messageId: string;
  readonly sequenceNumber: string | null;
  readonly duplicate: boolean;
}

/** How long a FIFO queue remembers deduplication ids. */
const deduplicationMs = 300_000;

/** Takes a message in. In a FIFO queue the draft has a group and a deduplication id. */
export function send(queue: Queue, draft: MessageDraft, now: number): Sent {
  tidy(queue, now);
  const { delayS, ...rest } = draft;
  const before = queue.fifo ? queue.deduplicated.get(deduplicationKey(queue, draft)) : undefined;
  if (before) {
    return {
      messageId: before.messageId,
      sequenceNumber: before.sequenceNumber,
      duplicate: true,
    };
  }
  const message: Message = {
    ...rest,
    sentAt: now,
    sequenceNumber: queue.fifo ? nextSequenceNumber(queue) : null,
    deadLetterSource: null,
    visibleAt: now + (delayS ?? queue.settings.delayS) * 1_000,
    receiveCount: 0,
    firstReceivedAt: null,
  };
  put(queue, message);
  remember(queue, message, now);
  return { messageId: message.id, sequenceNumber: message.sequenceNumber, duplicate: false };
}

function remember(queue: Queue, message: Message, now: number): void {
  if (message.sequenceNumber === null) return;
  queue.deduplicated.set(deduplicationKey(queue, message), {
    messageId: message.id,
    sequenceNumber: message.sequenceNumber,
    until: now + deduplicationMs,
  });
}

const deduplicationKey = (
  { settings }: Queue,
  { groupId, deduplicationId }: Pick<MessageDraft, 'groupId' | 'deduplicationId'>,
): string =>
  settings.deduplicationScope === 'messageGroup'
    ? `${deduplicationId} ${groupId}`
    : `${deduplicationId}`;

/** Twenty digits, growing: where AWS's begin and how far they step is its own business. */
function nextSequenceNumber(queue: Queue): string {
  queue.sequence += 1;
  return String(18_800_000_000_000_000_000n + BigInt(queue.sequence) * 256n);
}
