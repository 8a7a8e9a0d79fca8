import type { agentFacts } from '../facts/agents';
import type { SourceNotes } from '../source';

export const agentNotes: Readonly<Record<keyof typeof agentFacts, SourceNotes>> = {
  'bedrock-agent': {
    whoRetries: 'Nobody; the agent may decide to call its action group again.',
    onFailure: 'The agent sees that its dependency failed.',
    limits: 'One operation a call; a response of 25 KB.',
    permission: 'bedrock.amazonaws.com from the agent’s ARN.',
    keywords: 'ai genai llm agent action group tool function calling openapi generative',
    unverified: 'The 25 KB.',
  },
  'bedrock-agent-parser': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The agent sees that its dependency failed.',
    limits: 'No time of its own is documented.',
    permission: 'bedrock.amazonaws.com from the agent’s ARN.',
    keywords: 'ai genai llm agent parser override prompt template orchestration output generative',
    unverified: 'The whole row but that an agent may have a parser of its own.',
  },
  'bedrock-flow': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The flow fails at this node.',
    limits: 'No time of its own is documented.',
    permission: 'The flow’s role.',
    keywords: 'ai genai llm prompt flow node workflow generative',
    unverified: 'What a failure means for the flow, and the form of the event.',
  },
  'bedrock-knowledge-base': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The documents of the batch are not taken in.',
    limits: 'The text lies in a bucket; the event names it.',
    permission: 'The knowledge base’s role.',
    keywords:
      'ai genai rag retrieval chunking custom transformation ingestion vector documents generative',
    unverified: 'What a failure means for the documents.',
  },
  'agentcore-gateway': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The agent gets an error of the tool.',
    limits: 'No time of its own is documented.',
    permission: 'The gateway’s role.',
    keywords: 'ai genai agent mcp model context protocol tool gateway target bedrock generative',
    unverified: 'What the gateway sends beside the arguments, and how it tells of a failure.',
  },
  'agentcore-hook': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The failure mode of the hook decides: deny by default, or allow.',
    limits: '60 s by default, 1 s to 900 s; 20 hooks for a harness.',
    permission: 'The harness’s role.',
    keywords:
      'ai genai agent loop lifecycle hook guardrail allow deny before tool call bedrock generative',
    unverified: 'The exact form of the event and of the answer.',
  },
  'ground-truth-pre': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The data object is not labelled.',
    limits: 'A line of the manifest has up to 100 KB.',
    permission: 'The role of the labeling job.',
    keywords:
      'sagemaker labeling job annotation pre-annotation augmented ai a2i human review machine learning dataset manifest',
    unverified: 'What a failure means for the data object.',
  },
  'ground-truth-post': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The labels are not consolidated.',
    limits: 'The labels lie in a bucket; the event names it.',
    permission: 'The role of the labeling job.',
    keywords:
      'sagemaker labeling job annotation consolidation post-annotation augmented ai a2i human review machine learning',
    unverified: 'What a failure means for the labels.',
  },
  'kendra-enrichment': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'Kendra reports an error for the document.',
    limits: '5 min before the extraction, 1 min after it; two functions for a data source.',
    permission: 'The role of the enrichment, which also reads the bucket.',
    keywords:
      'search index cde custom document enrichment pre-extraction post-extraction hook metadata ingestion',
    unverified: 'Whether Kendra waits, and what an error means for the document.',
  },
  'q-business-enrichment': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The document is not indexed.',
    limits: 'The document lies in a bucket; the event names it.',
    permission: 'The role of the enrichment, which also reads the bucket.',
    keywords:
      'amazon q assistant cde document enrichment pre-extraction post-extraction hook metadata ingestion',
    unverified: 'The form of event and answer, the waiting and what a failure means.',
  },
  'q-developer-chat': {
    whoRetries: 'Nobody but the person in the channel.',
    onFailure: 'The channel shows an error.',
    limits: 'No time of its own is documented.',
    permission: 'The channel’s role or the role of the person.',
    keywords: 'chatbot aws chatbot slack teams chat chatops command custom action button',
    unverified: 'The whole row.',
  },
};
