import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const agentPage = `${docs}/bedrock/latest/userguide/agents-lambda.html`;
const hookPage = `${docs}/bedrock-agentcore-control/latest/APIReference/API_HarnessHookLambdaTarget.html`;
const kendraPage = `${docs}/kendra/latest/dg/custom-document-enrichment.html`;
const labelPage = `${docs}/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html`;

/** Agents, search and labelling that hand a part of their work to a function. */
export const agentRules = {
  'source.bedrock-agent': {
    sentence:
      'A Bedrock agent invokes the function of an action group synchronously, one operation a call; nobody repeats the call.',
    kind: 'documented',
    source: 'Bedrock user guide, Lambda functions of action groups',
    page: agentPage,
  },
  'bedrock-agent.answer': {
    sentence:
      'The function returns a response object for the operation, and the agent reasons on with it; a failure reaches the agent as a failed dependency.',
    kind: 'documented',
    source: 'Bedrock user guide, Lambda functions of action groups; the failure is derived',
    page: agentPage,
  },
  'source.bedrock-agent-parser': {
    sentence:
      'A Bedrock agent with a parser of its own invokes it synchronously on the output of the model.',
    kind: 'unverified',
    source: 'Bedrock agent service model; the invocation type is derived',
    page: null,
  },
  'bedrock-agent-parser.answer': {
    sentence:
      'A parser returns what it read with the type of the prompt; what a failure means for the agent is not confirmed.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
  'source.bedrock-flow': {
    sentence: 'A Lambda node of a Bedrock flow invokes synchronously with the inputs of the node.',
    kind: 'model',
    source: 'Bedrock agent service model, Lambda function node',
    page: null,
  },
  'bedrock-flow.answer': {
    sentence:
      'The output of a Lambda node is what its function returns; that a failure fails the flow is not confirmed.',
    kind: 'unverified',
    source: 'Bedrock agent service model; the failure from no source',
    page: null,
  },
  'source.bedrock-knowledge-base': {
    sentence:
      'A knowledge base with a custom transformation invokes its function synchronously on batches of documents that lie in a bucket.',
    kind: 'model',
    source: 'Bedrock agent service model, custom transformation',
    page: null,
  },
  'bedrock-knowledge-base.answer': {
    sentence:
      'The function returns outputFiles that name its chunks in the bucket; what a failure means for the documents is not confirmed.',
    kind: 'unverified',
    source: 'published functions for knowledge bases; the failure from no source',
    page: null,
  },
  'source.agentcore-gateway': {
    sentence:
      'An AgentCore gateway invokes the function of a tool synchronously with the arguments of the call. What it sends beside them is not confirmed.',
    kind: 'unverified',
    source: 'AgentCore service model; the event is derived',
    page: null,
  },
  'agentcore-gateway.answer': {
    sentence: 'How a gateway tells the agent of a function that fails is not confirmed.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
  'source.agentcore-hook': {
    sentence:
      'An AgentCore harness invokes a Lambda hook at a point of the agent loop and waits for its decision.',
    kind: 'documented',
    source: 'AgentCore developer guide, lifecycle hooks',
    page: null,
  },
  'agentcore-hook.limit': {
    sentence: 'A harness hook waits 60 s by default; 1 s to 900 s can be set.',
    kind: 'documented',
    source: 'AgentCore API reference, HarnessHookLambdaTarget',
    page: hookPage,
  },
  'agentcore-hook.answer': {
    sentence:
      'A hook decides allow or deny; when it fails, times out or answers in another form its failure mode decides, which is deny by default. The exact form of the answer is not confirmed.',
    kind: 'documented',
    source: 'AgentCore API reference, HarnessHookLambdaTarget',
    page: hookPage,
  },
  'source.ground-truth': {
    sentence:
      'Ground Truth invokes a pre-annotation function synchronously for each data object and a post-annotation function for the labels of a batch.',
    kind: 'documented',
    source: 'SageMaker developer guide, annotation functions; that it waits is derived',
    page: labelPage,
  },
  'ground-truth.answer': {
    sentence:
      'Pre-annotation returns a taskInput, post-annotation a list of consolidated annotations; what a failure means for the data object is not confirmed.',
    kind: 'unverified',
    source: 'SageMaker developer guide, annotation functions; the failure from no source',
    page: labelPage,
  },
  'source.kendra-enrichment': {
    sentence:
      'Kendra invokes a function on the original document, or on the text it extracted, while it takes the document in.',
    kind: 'documented',
    source: 'Kendra developer guide, custom document enrichment; that it waits is derived',
    page: kendraPage,
  },
  'kendra-enrichment.limit': {
    sentence:
      'A pre-extraction function may run for 5 min, a post-extraction function for 1 min; the model waits 5 min for both.',
    kind: 'documented',
    source: 'Kendra developer guide, advanced data manipulation',
    page: kendraPage,
  },
  'kendra-enrichment.answer': {
    sentence:
      'A function must answer with the structure of its contract, else Kendra reports an error. What that means for the document is not confirmed.',
    kind: 'documented',
    source: 'Kendra developer guide, data contracts for Lambda functions',
    page: kendraPage,
  },
  'source.q-business-enrichment': {
    sentence:
      'Q Business invokes a function before or after it extracts the text of a document. That it waits for it is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'q-business-enrichment.answer': {
    sentence:
      'The form of the answer, and what a failure means for the document, is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'source.q-developer-chat': {
    sentence:
      'Q Developer invokes a function on a command or a button in a chat channel. That it waits for it is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'q-developer-chat.answer': {
    sentence: 'How the channel shows a result or a failure is not confirmed.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
} as const satisfies Record<string, Rule>;
