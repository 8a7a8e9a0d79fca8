export { type Aws, createAws } from './create-aws';
export { withCredentials } from './credentials/with-credentials';
export { packageOf } from './lambda/package-of';
export { withMessaging } from './messaging/create-messaging';
export { withWaking } from './wake-rooms';
export type { WireRequest, WireResponse } from './wire';
