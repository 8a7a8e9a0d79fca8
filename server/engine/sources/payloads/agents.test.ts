import { describe, expect, it } from 'vitest';
import {
  agentApiEvent,
  agentFunctionEvent,
  bedrockAgentPayloads,
  bedrockKnowledgeBasePayloads,
  knowledgeBaseEvent,
} from './bedrock';
import { context } from './event-context.fixture';
import { preAnnotationEvent } from './ground-truth';

describe('events of agents, search and labelling', () => {
  it('an action group is called by a function or by a path and a method, never by both', () => {
    expect(agentFunctionEvent(context)).not.toHaveProperty('apiPath');
    expect(agentApiEvent(context)).not.toHaveProperty('function');
  });

  it('a healthy function answers the operation that it was asked for', () => {
    const answers = bedrockAgentPayloads.map(({ event, healthyResult }) =>
      healthyResult(event(context)),
    );
    expect(answers).toMatchObject([
      { response: { actionGroup: 'orders', function: 'findOrder' } },
      { response: { actionGroup: 'orders', apiPath: '/orders/{orderId}', httpMethod: 'GET' } },
    ]);
  });

  it('a transformation answers for each file it got', () => {
    const event = knowledgeBaseEvent(context);
    expect(bedrockKnowledgeBasePayloads[0]?.healthyResult(event)).toMatchObject({
      outputFiles: [{ originalFileLocation: event.inputFiles[0]?.originalFileLocation }],
    });
  });

  it('a labeling job is named by its ARN', () => {
    expect(preAnnotationEvent(context, { source: 'text' }).labelingJobArn).toBe(
      'arn:aws:sagemaker:eu-west-1:123456789012:labeling-job/cats-or-dogs',
    );
  });
});
