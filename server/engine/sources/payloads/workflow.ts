import { base64OfHex } from '../base64';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';

/** What the state machine’s author configures under Payload; here the state’s own input. */
const taskEvent = () => ({ ...sampleOrder, approved: false });

/** With a callback the author must pass the token on, under any name. */
export const taskTokenEvent = ({ hex }: EventContext) => ({
  order: sampleOrder,
  taskToken: base64OfHex(hex('task token', 300)),
});

const ownInput: SamplePayload = {
  name: 'Your own input',
  event: taskEvent,
  healthyResult: () => ({ orderId: sampleOrder.orderId, approved: true }),
};

/** What a state machine sends. */
export const workflowPayloads = {
  'step-functions': [ownInput],
  'step-functions-retry': [ownInput],
  'step-functions-task-token': [
    {
      name: 'Your own input with the task’s token',
      event: taskTokenEvent,
      // Nobody reads it: the token ends the task, in a call of its own.
      healthyResult: () => null,
    },
  ],
  'step-functions-function-arn': [ownInput],
  'step-functions-sdk': [ownInput],
} as const satisfies Record<string, readonly SamplePayload[]>;
