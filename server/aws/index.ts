export { type Aws, createAws } from './create-aws';
export { withMessaging } from './messaging/create-messaging';
export { withWaking } from './wake-rooms';
export type { WireRequest, WireResponse } from './wire';
