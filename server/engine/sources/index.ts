export { sourceIds, sources } from './catalogue';
export { findSources } from './find-sources';
export type * from './source';
