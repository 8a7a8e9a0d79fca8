import { sourceIds, sources } from './catalogue';
import type { EventSource } from './source';

/** Sources whose name, detail or keywords hold every word of the query, in display order; all for an empty query. */
export function findSources(query: string): readonly EventSource[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return sourceIds
    .map((id) => sources[id])
    .filter((source) => {
      const text = `${source.name} ${source.detail} ${source.keywords}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
}
