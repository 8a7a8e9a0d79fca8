import { agentFacts } from './facts/agents';
import { conversationFacts } from './facts/conversation';
import { dataFacts } from './facts/data';
import { deploymentFacts } from './facts/deployment';
import { deviceFacts } from './facts/devices';
import { edgeFacts } from './facts/edge';
import { eventFacts } from './facts/events';
import { firehoseFacts } from './facts/firehose';
import { graphqlFacts } from './facts/graphql';
import { identityFacts } from './facts/identity';
import { polledFacts } from './facts/polled';
import { storageFacts } from './facts/storage';
import { webFacts } from './facts/web';
import { workflowFacts } from './facts/workflow';
import type { SourceFacts } from './source';

const table = {
  ...webFacts,
  ...edgeFacts,
  ...identityFacts,
  ...workflowFacts,
  ...graphqlFacts,
  ...conversationFacts,
  ...firehoseFacts,
  ...eventFacts,
  ...storageFacts,
  ...deviceFacts,
  ...deploymentFacts,
  ...agentFacts,
  ...dataFacts,
  ...polledFacts,
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

/** The sources that can act in the simulation: all but the polled ones, whose pollers are still to come. */
export const simulatedSourceIds: readonly SourceId[] = sourceIds.filter(
  (id) => sources[id].path !== 'polled',
);
