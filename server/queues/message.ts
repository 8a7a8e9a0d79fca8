/** One value beside a message's body, as its sender gave it. */
export interface MessageAttribute {
  /** `String`, `Number` or `Binary`, perhaps with a label of the sender's own after a dot. */
  readonly dataType: string;
  readonly value: string | Uint8Array;
}

/** What a sender hands over. */
export interface MessageDraft {
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** Bytes of the body and of names, types and values of its attributes. */
  readonly bytes: number;
  readonly senderId: string;
  readonly traceHeader: string | null;
  readonly groupId: string | null;
  /** Of FIFO queues: an equal one within five minutes makes the message a duplicate. */
  readonly deduplicationId: string | null;
  /** Null takes the queue's own delay. */
  readonly delayS: number | null;
}

/** A message in a queue. All times are milliseconds of whatever clock the caller keeps. */
export interface Message extends Omit<MessageDraft, 'delayS'> {
  readonly sentAt: number;
  readonly sequenceNumber: string | null;
  /** Name of the queue that gave the message up. */
  readonly deadLetterSource: string | null;
  /** Until then no consumer gets it: it is delayed or in flight. */
  visibleAt: number;
  /** ApproximateReceiveCount. */
  receiveCount: number;
  firstReceivedAt: number | null;
}

/** Proof that a message was received: the message and which time it was. */
export interface Receipt {
  readonly messageId: string;
  readonly receiveCount: number;
}
