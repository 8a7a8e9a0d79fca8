import type { SourceId } from './catalogue';
import { agentNotes } from './notes/agents';
import { conversationNotes } from './notes/conversation';
import { dataNotes } from './notes/data';
import { deploymentNotes } from './notes/deployment';
import { deviceNotes } from './notes/devices';
import { edgeNotes } from './notes/edge';
import { eventNotes } from './notes/events';
import { firehoseNotes } from './notes/firehose';
import { graphqlNotes } from './notes/graphql';
import { identityNotes } from './notes/identity';
import { polledNotes } from './notes/polled';
import { storageNotes } from './notes/storage';
import { webNotes } from './notes/web';
import { workflowNotes } from './notes/workflow';
import type { SourceNotes } from './source';

/** What a person reads who chooses a source. Apart from the catalogue, so that a page loads it only when asked. */
export const sourceNotes: Readonly<Record<SourceId, SourceNotes>> = {
  ...webNotes,
  ...edgeNotes,
  ...identityNotes,
  ...workflowNotes,
  ...graphqlNotes,
  ...conversationNotes,
  ...firehoseNotes,
  ...eventNotes,
  ...storageNotes,
  ...deviceNotes,
  ...deploymentNotes,
  ...agentNotes,
  ...dataNotes,
  ...polledNotes,
};
