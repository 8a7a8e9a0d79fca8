import type { agentFacts } from '../facts/agents';
import type { SamplePayload } from '../source';
import {
  agentCoreGatewayPayloads,
  agentCoreHookPayloads,
  bedrockAgentParserPayloads,
  bedrockAgentPayloads,
  bedrockFlowPayloads,
  bedrockKnowledgeBasePayloads,
} from './bedrock';
import { kendraEnrichmentPayloads, qBusinessEnrichmentPayloads } from './document-enrichment';
import { groundTruthPostPayloads, groundTruthPrePayloads } from './ground-truth';
import { ownInput } from './own-input';

export const agentPayloads: Readonly<Record<keyof typeof agentFacts, readonly SamplePayload[]>> = {
  'bedrock-agent': bedrockAgentPayloads,
  'bedrock-agent-parser': bedrockAgentParserPayloads,
  'bedrock-flow': bedrockFlowPayloads,
  'bedrock-knowledge-base': bedrockKnowledgeBasePayloads,
  'agentcore-gateway': agentCoreGatewayPayloads,
  'agentcore-hook': agentCoreHookPayloads,
  'ground-truth-pre': groundTruthPrePayloads,
  'ground-truth-post': groundTruthPostPayloads,
  'kendra-enrichment': kendraEnrichmentPayloads,
  'q-business-enrichment': qBusinessEnrichmentPayloads,
  'q-developer-chat': ownInput(() => ({ command: 'restart', service: 'checkout' })),
};
