import type { Receipt } from '#queues';
import { sqsErrors } from './errors';

/** A receipt as the text that consumers hand back. */
export const writeReceiptHandle = (queue: string, { messageId, receiveCount }: Receipt): string =>
  Buffer.from(`${queue} ${messageId} ${receiveCount}`).toString('base64');

/** Reads a handle that this queue gave, or throws SQS's error. */
export function readReceiptHandle(queue: string, handle: string): Receipt {
  const text = handle.length > 1_024 ? '' : Buffer.from(handle, 'base64').toString('utf8');
  const [, name, messageId, count] = /^(\S+) ([0-9a-f-]{36}) (\d{1,9})$/.exec(text) ?? [];
  if (name !== queue || messageId === undefined) throw sqsErrors.receiptHandleIsInvalid(handle);
  return { messageId, receiveCount: Number(count) };
}
