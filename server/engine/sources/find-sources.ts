import { type EventSource, sourceIds, sources } from './catalogue';
import { sourceNotes } from './source-notes';

/** Sources whose name, detail or keywords hold every word of the query, in display order; all for an empty query. */
export function findSources(query: string): readonly EventSource[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return sourceIds
    .map((id) => sources[id])
    .filter(({ id, name, detail }) => {
      const text = `${name} ${detail} ${sourceNotes[id].keywords}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
}
