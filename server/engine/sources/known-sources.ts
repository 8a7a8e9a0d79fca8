import type { EventSource, SourceId } from './all-facts';
import { notificationFacts } from './facts/notifications';
import type { SourceFacts } from './source';

/**
 * The facts of the sources by id, as far as they are loaded: the family of the first visit from the start, all of
 * them once the catalogue is. So a page that shows its first view need not wait for a hundred sources that nobody has chosen yet.
 */
const known = new Map<string, EventSource>();

/** The facts of a source. Throws for one whose family is not loaded: the catalogue must be imported first. */
export function sourceOf(id: SourceId): EventSource {
  const source = known.get(id);
  if (source === undefined) throw new Error(`the facts of ${id} are not loaded yet`);
  return source;
}

/** Adds families that were loaded. */
export function learnSources(facts: Readonly<Record<string, SourceFacts>>): void {
  for (const [id, entry] of Object.entries(facts)) {
    known.set(id, { id: id as SourceId, ...entry });
  }
}

learnSources(notificationFacts);
