import type { SourceId } from './catalogue';
import { agentPayloads } from './payloads/agents';
import { cloudFrontPayloads } from './payloads/cloudfront';
import { conversationPayloads } from './payloads/conversation';
import { dataPayloads } from './payloads/data';
import { deploymentPayloads } from './payloads/deployment';
import { devicePayloads } from './payloads/devices';
import { eventPayloads } from './payloads/events';
import { firehosePayloads } from './payloads/firehose';
import { graphqlPayloads } from './payloads/graphql';
import { identityPayloads } from './payloads/identity';
import { polledPayloads } from './payloads/polled';
import { storagePayloads } from './payloads/storage';
import { webPayloads } from './payloads/web';
import { workflowPayloads } from './payloads/workflow';
import type { SamplePayload } from './source';

/** The kinds of event each source sends, its usual one first. Apart from the catalogue: a page loads it when asked. */
export const sourcePayloads: Readonly<Record<SourceId, readonly SamplePayload[]>> = {
  ...webPayloads,
  ...cloudFrontPayloads,
  ...identityPayloads,
  ...workflowPayloads,
  ...graphqlPayloads,
  ...conversationPayloads,
  firehose: firehosePayloads,
  ...storagePayloads,
  ...devicePayloads,
  ...deploymentPayloads,
  ...agentPayloads,
  ...dataPayloads,
  ...eventPayloads,
  ...polledPayloads,
};

/** The usual event of a source. */
export function usualPayload(id: SourceId): SamplePayload {
  const [usual] = sourcePayloads[id];
  if (usual === undefined) throw new Error(`${id} has no event`);
  return usual;
}
