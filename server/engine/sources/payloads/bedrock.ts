import { arnOf } from '../arn';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const agent = ({ hex }: EventContext) => ({
  name: 'shop-assistant',
  id: hex('agent', 10).toUpperCase(),
  alias: hex('agent alias', 10).toUpperCase(),
  version: '3',
});

const conversation = (context: EventContext) => ({
  messageVersion: '1.0',
  agent: agent(context),
  inputText: 'Where is my order o-1042?',
  sessionId: uuidFrom(context.hex('agent session', 32)),
  sessionAttributes: {},
  promptSessionAttributes: {},
});

const orderId = { name: 'orderId', type: 'string', value: 'o-1042' };

/** An action group that was defined with function details. */
export const agentFunctionEvent = (context: EventContext) => ({
  ...conversation(context),
  actionGroup: 'orders',
  function: 'findOrder',
  parameters: [orderId],
});

/** An action group that was defined with an API schema. */
export const agentApiEvent = (context: EventContext) => ({
  ...conversation(context),
  actionGroup: 'orders',
  apiPath: '/orders/{orderId}',
  httpMethod: 'GET',
  parameters: [orderId],
});

const found = JSON.stringify({ orderId: 'o-1042', state: 'on its way' });

/** The response names the operation that was called. */
const answerFunction = (event: unknown): unknown => {
  const call = isJsonObject(event) ? event : {};
  return {
    messageVersion: '1.0',
    response: {
      actionGroup: call.actionGroup ?? '',
      function: call.function ?? '',
      functionResponse: { responseBody: { TEXT: { body: found } } },
    },
  };
};

const answerApi = (event: unknown): unknown => {
  const call = isJsonObject(event) ? event : {};
  return {
    messageVersion: '1.0',
    response: {
      actionGroup: call.actionGroup ?? '',
      apiPath: call.apiPath ?? '',
      httpMethod: call.httpMethod ?? '',
      httpStatusCode: 200,
      responseBody: { 'application/json': { body: found } },
    },
  };
};

export const bedrockAgentPayloads: readonly SamplePayload[] = [
  {
    name: 'Function of an action group',
    event: agentFunctionEvent,
    healthyResult: answerFunction,
  },
  { name: 'API operation of an action group', event: agentApiEvent, healthyResult: answerApi },
];

export const bedrockAgentParserPayloads: readonly SamplePayload[] = [
  {
    name: 'Output of the model (form not confirmed)',
    event: (context) => ({
      messageVersion: '1.0',
      agent: agent(context),
      invokeModelRawResponse: '<answer>Your order is on its way.</answer>',
      promptType: 'ORCHESTRATION',
      overrideType: 'OUTPUT_PARSER',
    }),
    healthyResult: () => ({
      messageVersion: '1.0',
      promptType: 'ORCHESTRATION',
      orchestrationParsedResponse: {
        rationale: 'The order was found.',
        responseDetails: {
          invocationType: 'FINISH',
          agentFinalResponse: { responseText: 'Your order is on its way.' },
        },
      },
    }),
  },
];

export const bedrockFlowPayloads: readonly SamplePayload[] = [
  {
    name: 'Inputs of a node (form not confirmed)',
    event: (context) => {
      const flow = `flow/${context.hex('flow', 10).toUpperCase()}`;
      return {
        messageVersion: '1.0',
        flow: {
          flowArn: arnOf(context, 'bedrock', flow),
          flowAliasArn: arnOf(context, 'bedrock', `${flow}/alias/${context.hex('alias', 10)}`),
        },
        node: {
          name: 'FindOrder',
          nodeInputs: [{ name: 'orderId', type: 'STRING', expression: '$.data', value: 'o-1042' }],
        },
      };
    },
    healthyResult: () => found,
  },
];

/** Documents that a knowledge base takes in; their text lies in the bucket under the keys of the batches. */
export const knowledgeBaseEvent = ({ hex }: EventContext) => ({
  version: '1.0',
  knowledgeBaseId: hex('knowledge base', 10).toUpperCase(),
  dataSourceId: hex('data source', 10).toUpperCase(),
  ingestionJobId: hex('ingestion job', 10).toUpperCase(),
  bucketName: 'knowledge-between',
  priorTask: 'CHUNKING',
  inputFiles: [
    {
      originalFileLocation: { type: 'S3', s3_location: { uri: 's3://manuals/returns.pdf' } },
      fileMetadata: {},
      contentBatches: [{ key: 'in/returns-1.json' }],
    },
  ],
});

const chunk = (event: unknown): unknown => {
  const files: readonly unknown[] =
    isJsonObject(event) && Array.isArray(event.inputFiles) ? event.inputFiles : [];
  return {
    outputFiles: files.filter(isJsonObject).map((file) => ({
      originalFileLocation: file.originalFileLocation ?? {},
      fileMetadata: file.fileMetadata ?? {},
      contentBatches: [{ key: 'out/returns-1.json' }],
    })),
  };
};

export const bedrockKnowledgeBasePayloads: readonly SamplePayload[] = [
  { name: 'Documents on their way in', event: knowledgeBaseEvent, healthyResult: chunk },
];

export const agentCoreGatewayPayloads: readonly SamplePayload[] = [
  {
    name: 'Arguments of a tool',
    event: () => ({ orderId: 'o-1042' }),
    healthyResult: () => ({ orderId: 'o-1042', state: 'on its way' }),
  },
];

export const agentCoreHookPayloads: readonly SamplePayload[] = [
  {
    name: 'Before a tool is called (form not confirmed)',
    event: ({ hex }) => ({
      type: 'before_tool_call',
      name: 'check-refunds',
      hookEventId: uuidFrom(hex('hook event', 32)),
      toolName: 'refund',
      toolUseId: `tooluse_${hex('tool use', 22)}`,
      toolInput: { orderId: 'o-1042' },
    }),
    healthyResult: () => ({ decision: 'allow' }),
  },
];
