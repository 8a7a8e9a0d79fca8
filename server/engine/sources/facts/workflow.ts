import { SECOND } from '../../micros';
import { doubling } from '../repeat-delays';
import type { FrontDoor, Repeats, SourceFacts } from '../source';

const stateMachine = {
  name: 'Step Functions',
  limit: null,
  limitRule: 'step-functions.no-limit',
} as const satisfies FrontDoor;

/** The Retry block that AWS recommends: 2 s, then twice as long each time, six retries. */
const recommendedRetry = {
  tries: 7,
  delay: (repeat) => doubling(repeat, 2 * SECOND, 64 * SECOND),
  within: null,
  on: ['throttled', 'serviceFault'],
  deadLetter: false,
  rule: 'step-functions.recommended-retry',
} as const satisfies Repeats;

const choice =
  'InvocationType in the task’s arguments chooses: RequestResponse is the default and gives the next state the function’s result; Event lets the state machine go on at once.';

const optimised = {
  name: 'AWS Step Functions',
  station: 'State machine',
  path: 'synchronous',
  invocationTypes: ['RequestResponse', 'Event'],
  choice,
  frontDoor: stateMachine,
  repeats: null,
  rule: 'source.step-functions',
} as const satisfies Omit<SourceFacts, 'detail'>;

/** State machines whose Task calls a function. */
export const workflowFacts = {
  'step-functions': { ...optimised, detail: 'Task lambda:invoke without a Retry block' },
  'step-functions-retry': {
    ...optimised,
    detail: 'Task lambda:invoke with the Retry block AWS recommends',
    repeats: recommendedRetry,
  },
  'step-functions-task-token': {
    ...optimised,
    detail: 'Task lambda:invoke.waitForTaskToken, which waits for a call back',
    choice:
      'InvocationType in the task’s arguments chooses; either way the task waits for SendTaskSuccess, not for the function’s result.',
    rule: 'source.step-functions-task-token',
  },
  'step-functions-function-arn': {
    ...optimised,
    detail: 'Task with the function’s ARN as its resource, the older form',
    invocationTypes: ['RequestResponse'],
    choice: null,
    rule: 'source.step-functions-function-arn',
  },
  'step-functions-sdk': {
    ...optimised,
    detail: 'Task aws-sdk:lambda:invoke, the AWS SDK integration',
    choice:
      'InvocationType in the task’s arguments chooses, as for every caller of the Invoke API; without one it is RequestResponse.',
    rule: 'source.step-functions-sdk',
  },
} as const satisfies Record<string, SourceFacts>;
