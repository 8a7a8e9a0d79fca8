import { arnOf } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';

/** An execution ended; its input and output are JSON inside strings, its dates milliseconds. */
const stepFunctionsStatusEvent = (context: EventContext, succeeded: boolean) => {
  const { epochMs, hex } = context;
  const name = uuidFrom(hex('execution', 32));
  const executionArn = arnOf(context, 'states', `execution:order-flow:${name}`);
  const stopDate = Math.floor(epochMs);
  return busEvent(context, {
    detailType: 'Step Functions Execution Status Change',
    source: 'aws.states',
    resources: [executionArn],
    detail: {
      executionArn,
      stateMachineArn: arnOf(context, 'states', 'stateMachine:order-flow'),
      name,
      status: succeeded ? 'SUCCEEDED' : 'FAILED',
      startDate: stopDate - 4_200,
      stopDate,
      input: JSON.stringify(sampleOrder),
      output: succeeded ? '{"status":"shipped"}' : null,
      inputDetails: { included: true },
      outputDetails: succeeded ? { included: true } : null,
      error: succeeded ? null : 'OutOfStock',
      cause: succeeded ? null : 'No tea is left.',
    },
  });
};

const handled = () => ({ handled: 'order-flow' });

/** AWS Step Functions on the default bus. */
export const stepFunctionsStatusPayloads: readonly SamplePayload[] = [
  {
    name: 'Execution failed',
    event: (context) => stepFunctionsStatusEvent(context, false),
    healthyResult: handled,
  },
  {
    name: 'Execution succeeded',
    event: (context) => stepFunctionsStatusEvent(context, true),
    healthyResult: handled,
  },
];
