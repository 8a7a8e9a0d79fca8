import { allFacts, type EventSource, type SourceId } from './all-facts';
import { learnSources, sourceOf } from './known-sources';

export type { EventSource, SourceId } from './all-facts';

/** All ids in the order in which they are shown. */
export const sourceIds = Object.keys(allFacts) as readonly SourceId[];

learnSources(allFacts);

/** Every event source by its id. */
export const sources = Object.fromEntries(sourceIds.map((id) => [id, sourceOf(id)])) as Readonly<
  Record<SourceId, EventSource>
>;

/** The sources that can act in the simulation: all but the polled ones, whose pollers are still to come. */
export const simulatedSourceIds: readonly SourceId[] = sourceIds.filter(
  (id) => sources[id].path !== 'polled',
);
