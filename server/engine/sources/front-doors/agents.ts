import { agentFacts } from '../facts/agents';
import { isJsonObject } from '../json-object';
import { handsOn, looksFor, looksUp, serviceDoor } from './service-door';

/** The contract demands a version; where the new text is depends on where the old one was. */
const readEnrichment = looksFor(
  ({ version }) => typeof version === 'string',
  {
    text: 'Document enriched',
    because: 'The function returned the document’s new text and attributes, which are indexed.',
  },
  {
    text: 'Document not enriched',
    because: 'What the function returned does not name its version, as an enrichment must.',
  },
);

/** What agents, search and labelling make of a reply. */
export const agentDoors = {
  'bedrock-agent': serviceDoor(agentFacts['bedrock-agent'], {
    failure: 'Dependency failed',
    consequence: 'the agent sees that its action group failed',
    read: looksFor(
      ({ response }) => isJsonObject(response),
      {
        text: 'Action done',
        because: 'The function returned a response, and the agent reasons on with it.',
      },
      {
        text: 'Dependency failed',
        because: 'The function returned no response object, so the agent cannot go on with it.',
      },
    ),
    rule: 'bedrock-agent.answer',
  }),
  'bedrock-agent-parser': serviceDoor(agentFacts['bedrock-agent-parser'], {
    failure: 'Dependency failed',
    consequence: 'the agent sees that its parser failed',
    read: looksFor(
      ({ promptType }) => typeof promptType === 'string',
      { text: 'Output read', because: 'The function returned what it read in the model’s output.' },
      {
        text: 'Dependency failed',
        because: 'What the function returned does not name the promptType it parsed.',
      },
    ),
    rule: 'bedrock-agent-parser.answer',
  }),
  'bedrock-flow': serviceDoor(agentFacts['bedrock-flow'], {
    failure: 'Flow failed',
    consequence: 'we take it that the flow fails at this node',
    read: handsOn('Node done', 'What the function returned is the output of the node.'),
    rule: 'bedrock-flow.answer',
  }),
  'bedrock-knowledge-base': serviceDoor(agentFacts['bedrock-knowledge-base'], {
    failure: 'Documents not taken in',
    consequence: 'we take it that these documents are not taken in',
    read: looksFor(
      ({ outputFiles }) => Array.isArray(outputFiles),
      { text: 'Documents taken in', because: 'The function returned where its chunks are.' },
      {
        text: 'Documents not taken in',
        because: 'The function returned no outputFiles, so there is nothing to take in.',
      },
    ),
    rule: 'bedrock-knowledge-base.answer',
  }),
  'agentcore-gateway': serviceDoor(agentFacts['agentcore-gateway'], {
    failure: 'Tool error',
    consequence: 'we take it that the agent gets an error of the tool',
    read: handsOn('Tool result', 'What the function returned is the result of the tool.'),
    rule: 'agentcore-gateway.answer',
  }),
  'agentcore-hook': serviceDoor(agentFacts['agentcore-hook'], {
    failure: 'Denied',
    consequence: 'the hook’s failure mode decides, which is deny by default',
    read: looksUp(
      ({ decision }) => decision,
      {
        allow: {
          failed: false,
          text: 'Allowed',
          because: 'The function returned the decision allow, so the agent loop goes on.',
        },
        deny: {
          failed: true,
          text: 'Denied',
          because: 'The function returned the decision deny.',
        },
      },
      {
        text: 'Denied',
        because:
          'The function returned no decision, so the hook’s failure mode decides, which is deny by default.',
      },
    ),
    rule: 'agentcore-hook.answer',
  }),
  'ground-truth-pre': serviceDoor(agentFacts['ground-truth-pre'], {
    failure: 'Annotation failed',
    consequence: 'we take it that the data object is not labelled',
    read: looksFor(
      ({ taskInput }) => taskInput !== undefined,
      { text: 'Task ready', because: 'The function returned the input that people will see.' },
      {
        text: 'Annotation failed',
        because: 'The function returned no taskInput, so there is nothing to show to people.',
      },
    ),
    rule: 'ground-truth.answer',
  }),
  'ground-truth-post': serviceDoor(agentFacts['ground-truth-post'], {
    failure: 'Annotation failed',
    consequence: 'we take it that the labels are not consolidated',
    read: (value) =>
      Array.isArray(value)
        ? {
            failed: false,
            text: 'Labels consolidated',
            because: 'The function returned one annotation for each data object.',
          }
        : {
            failed: true,
            text: 'Annotation failed',
            because: 'The function returned no list of consolidated annotations.',
          },
    rule: 'ground-truth.answer',
  }),
  'kendra-enrichment': serviceDoor(agentFacts['kendra-enrichment'], {
    failure: 'Document not enriched',
    consequence: 'Kendra reports an error for the document',
    read: readEnrichment,
    rule: 'kendra-enrichment.answer',
  }),
  'q-business-enrichment': serviceDoor(agentFacts['q-business-enrichment'], {
    failure: 'Document not enriched',
    consequence: 'we take it that the document is not indexed',
    read: readEnrichment,
    rule: 'q-business-enrichment.answer',
  }),
  'q-developer-chat': serviceDoor(agentFacts['q-developer-chat'], {
    failure: 'Error in the channel',
    consequence: 'we take it that the channel shows an error',
    read: handsOn('Result in the channel', 'The channel shows what the function returned.'),
    rule: 'q-developer-chat.answer',
  }),
};
