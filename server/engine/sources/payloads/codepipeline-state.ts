import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';

const pipeline = 'shop';

/** A whole execution changed its state. The pipeline’s version is a number, whatever the guide says. */
export const codePipelineStateEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'CodePipeline Pipeline Execution State Change',
    source: 'aws.codepipeline',
    resources: [arnOf(context, 'codepipeline', pipeline)],
    detail: { ...execution(context), state: 'FAILED' as const },
  });

export const codePipelineStageEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'CodePipeline Stage Execution State Change',
    source: 'aws.codepipeline',
    resources: [arnOf(context, 'codepipeline', pipeline)],
    detail: { ...execution(context), stage: 'Deploy', state: 'STARTED' as const },
  });

export const codePipelineActionEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'CodePipeline Action Execution State Change',
    source: 'aws.codepipeline',
    resources: [arnOf(context, 'codepipeline', pipeline)],
    detail: {
      ...execution(context),
      stage: 'Deploy',
      action: 'ToProduction',
      state: 'STARTED' as const,
      type: {
        owner: 'AWS' as const,
        category: 'Deploy' as const,
        provider: 'CodeDeploy',
        version: 1,
      },
    },
  });

const execution = ({ hex }: EventContext) => ({
  pipeline,
  version: 3,
  'execution-id': uuidFrom(hex('execution', 32)),
});

const handled = () => ({ told: 'team' });

/** AWS CodePipeline on the default bus. */
export const codePipelineStatePayloads: readonly SamplePayload[] = [
  { name: 'Execution failed', event: codePipelineStateEvent, healthyResult: handled },
  { name: 'Stage began', event: codePipelineStageEvent, healthyResult: handled },
  { name: 'Action began', event: codePipelineActionEvent, healthyResult: handled },
];
