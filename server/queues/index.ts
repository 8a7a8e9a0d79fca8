export { countMessages, heldUntil, type QueueCounts } from './counts';
export type { Message, MessageAttribute, MessageDraft, Receipt } from './message';
export { put } from './put';
export {
  createQueue,
  defaultQueueSettings,
  type Queue,
  type QueueSettings,
  type RedrivePolicy,
} from './queue';
export { type ReceiveOptions, receive } from './receive';
export { redrive } from './redrive';
export { type Sent, send } from './send';
export { changeVisibility, purge, remove } from './settle';
export { forgetExpiry } from './tidy';
