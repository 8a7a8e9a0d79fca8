export { type ControlRequest, createControl } from './control';
export type { ControlResponse } from './response';
