export { type Aws, createAws } from './create-aws';
export type { WireRequest, WireResponse } from './wire';
