export {
  type EventSource,
  type SourceId,
  simulatedSourceIds,
  sourceIds,
  sources,
} from './catalogue';
export type * from './source';
export { typeReason } from './type-reason';
