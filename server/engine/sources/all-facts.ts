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

/** The facts of every source, family by family, in the order in which they are shown. */
export const allFacts = {
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
export type SourceId = keyof typeof allFacts;

/** One source with its id. */
export type EventSource = SourceFacts & { readonly id: SourceId };
