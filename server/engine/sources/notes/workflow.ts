import type { workflowFacts } from '../facts/workflow';
import type { SourceNotes } from '../source';

const optimised: SourceNotes = {
  whoRetries:
    'Nobody, unless the state has a Retry block: without one the first failure fails the execution.',
  onFailure:
    'The task fails with the function’s errorType as its error name; a throttle is Lambda.TooManyRequestsException.',
  limits: 'TimeoutSeconds of the state, by default none; 256 KB from state to state.',
  permission: 'The state machine’s role needs lambda:InvokeFunction; no resource policy.',
  keywords: 'sfn stepfunctions state machine workflow task lambda:invoke asl orchestration states',
  unverified: 'Whether 256 KB is still the limit, and what a queued Event leaves in the output.',
};

export const workflowNotes: Readonly<Record<keyof typeof workflowFacts, SourceNotes>> = {
  'step-functions': optimised,
  'step-functions-retry': {
    ...optimised,
    whoRetries:
      'The state machine: six retries after 2, 4, 8, 16, 32 and 64 s, on throttles and service errors, never on a function’s own error.',
    keywords: `${optimised.keywords} retry retries backoff back-off maxattempts intervalseconds`,
    unverified:
      'A denied call is Lambda.AWSLambdaException, which this block retries too; that is not simulated.',
  },
  'step-functions-task-token': {
    ...optimised,
    onFailure:
      'A function error fails the task; a function that returns without using the token leaves it waiting.',
    limits: 'HeartbeatSeconds and TimeoutSeconds of the state, by default none.',
    keywords: `${optimised.keywords} callback call back waitfortasktoken sendtasksuccess sendtaskfailure human approval heartbeat`,
    unverified: null,
  },
  'step-functions-function-arn': {
    ...optimised,
    keywords: `${optimised.keywords} function arn resource direct legacy raw`,
    unverified: 'Whether 256 KB is still the limit.',
  },
  'step-functions-sdk': {
    ...optimised,
    onFailure:
      'A function error does not fail the task: the Invoke API answered 200; a throttle is Lambda.TooManyRequestsException.',
    keywords: `${optimised.keywords} aws-sdk sdk integration`,
    unverified: 'All of it: what a function error does follows from the Invoke API’s 200.',
  },
};
