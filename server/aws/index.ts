export { type Aws, createAws } from './create-aws';
export { withMessaging } from './messaging/create-messaging';
export type { WireRequest, WireResponse } from './wire';
