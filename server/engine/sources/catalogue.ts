import { agentFacts } from './facts/agents';
import { dataFacts } from './facts/data';
import { deploymentFacts } from './facts/deployment';
import { deviceFacts } from './facts/devices';
import { eventFacts } from './facts/events';
import { identityFacts } from './facts/identity';
import { storageFacts } from './facts/storage';
import { webFacts } from './facts/web';
import type { SourceFacts } from './source';

const table = {
  ...webFacts,
  ...identityFacts,
  ...eventFacts,
  ...storageFacts,
  ...deviceFacts,
  ...deploymentFacts,
  ...agentFacts,
  ...dataFacts,
};

/** The event sources of the catalogue. */
export type SourceId = keyof typeof table;

/** One source with its id. */
export type EventSource = SourceFacts & { readonly id: SourceId };

/** All ids in the order in which they are shown. */
export const sourceIds = Object.keys(table) as readonly SourceId[];

/** Every event source by its id. */
export const sources = Object.fromEntries(
  Object.entries<SourceFacts>(table).map(([id, facts]) => [id, { id, ...facts }]),
) as Readonly<Record<SourceId, EventSource>>;
