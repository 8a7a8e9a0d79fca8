import { errorOf, type FunctionError } from '../../error-of';
import type { InvokeRefusal } from '../../invoke-refusal';
import { refusalExceptions } from '../../refusal-exceptions';
import type { RuleId } from '../../rules';
import { utf8Length } from '../../utf8-length';
import { isJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** What a state may hand on to the next one. */
const stateDataLimitBytes = 262_144;

/** How a Task names its function, and so what the state machine makes of the function’s result. */
export interface TaskForm {
  readonly succeed: (result: string) => FrontDoorAnswer;
  readonly fail: (outcome: FunctionError) => FrontDoorAnswer;
}

/** Makes the answer of a state machine to whoever watches its execution. */
export const answerAsStepFunctions =
  ({ succeed, fail }: TaskForm) =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return taskFailed(
          'States.Timeout',
          '',
          'The task reached its TimeoutSeconds; nothing stops the function.',
          'step-functions.no-limit',
        );
      case 'refused':
        return refused(reply.refusal);
      case 'outcome':
        return reply.outcome.kind === 'returned'
          ? succeed(reply.outcome.body)
          : fail(reply.outcome);
    }
  };

/** `lambda:invoke`: the next state gets the function’s result with what the Invoke API said around it. */
export const optimisedTask: TaskForm = {
  succeed: (result) =>
    taskSucceeded(
      // The result is put in as the text it is: it may be large, or deeper than can be written anew.
      `{"ExecutedVersion":"$LATEST","Payload":${isJson(result) ? result : 'null'},"SdkHttpMetadata":{"HttpStatusCode":200},"SdkResponseMetadata":{},"StatusCode":200}`,
      'The function returned, so the next state gets its result under Payload.',
      'step-functions.payload',
    ),
  fail: functionFailed,
};

/** The function’s ARN as the resource: the next state gets the bare result. */
export const functionArnTask: TaskForm = {
  succeed: (result) =>
    taskSucceeded(
      result,
      'The function returned, so the next state gets its result and nothing else.',
      'step-functions.bare-result',
    ),
  fail: functionFailed,
};

/** `lambda:invoke.waitForTaskToken`: what the function returns is thrown away. */
export const taskTokenTask: TaskForm = {
  succeed: () => waitsForToken('The function returned, which does not end the task'),
  fail: functionFailed,
};

/** `aws-sdk:lambda:invoke`: the state machine reads the answer of the Invoke API as any caller of it does. */
export const sdkTask: TaskForm = {
  succeed: (result) =>
    taskSucceeded(
      JSON.stringify({ ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 }),
      'The Invoke API answered 200, so the next state gets that answer with the result as a text.',
      'step-functions.sdk-answer',
    ),
  fail: (outcome) =>
    taskSucceeded(
      JSON.stringify({
        ExecutedVersion: '$LATEST',
        FunctionError: 'Unhandled',
        Payload: errorJson(outcome),
        StatusCode: 200,
      }),
      `The function ${errorWords(outcome)}, but the Invoke API answered 200 all the same, so the task succeeds.`,
      'step-functions.sdk-function-error',
    ),
};

/** After `InvocationType: "Event"` the state machine goes on with Lambda’s 202. */
export const taskAccepted = (): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text: 'Task succeeded',
    body: JSON.stringify({ StatusCode: 202 }),
    because:
      'Lambda queued the event, so the next state gets a StatusCode of 202 and never a result.',
    rule: 'step-functions.accepted',
  });

/** With a task token the queued event changes nothing: the task waits. */
export const taskTokenAccepted = (): FrontDoorAnswer =>
  waitsForToken('Lambda queued the event, which does not end the task');

const waitsForToken = (what: string): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text: 'Waiting for the token',
    because: `${what}; it waits for SendTaskSuccess or SendTaskFailure with its token.`,
    rule: 'step-functions.waits-for-token',
  });

function functionFailed(outcome: FunctionError): FrontDoorAnswer {
  const { errorType, by } = errorOf(outcome);
  const own = by === 'runtime';
  return taskFailed(
    errorType,
    errorJson(outcome),
    `The function ${errorWords(outcome)}, so the task fails with ${own ? 'the name of its error' : 'Lambda’s name for that'}.`,
    own ? 'step-functions.function-error' : 'step-functions.platform-error',
  );
}

function refused(refusal: InvokeRefusal): FrontDoorAnswer {
  const exception = refusalExceptions[refusal.code];
  return taskFailed(
    // The SDK inside Step Functions knows no AccessDeniedException of Lambda, so it gives its general name.
    refusal.code === 'accessDenied' ? 'Lambda.AWSLambdaException' : `Lambda.${exception}`,
    `(Service: AWSLambda; Status Code: ${refusal.status}; Error Code: ${exception}; Proxy: null)`,
    `Lambda refused the call: ${refusalWords(refusal)}; the task fails.`,
    refusal.code === 'throttled' ? 'step-functions.throttled' : 'step-functions.refused',
  );
}

function taskSucceeded(output: string, because: string, rule: RuleId): FrontDoorAnswer {
  if (utf8Length(output) > stateDataLimitBytes) {
    return taskFailed(
      'States.DataLimitExceeded',
      '',
      'The function returned more than the 256 KB that one state may hand to the next.',
      'step-functions.data-limit',
    );
  }
  return serviceAnswer({ failed: false, text: 'Task succeeded', body: output, because, rule });
}

const taskFailed = (error: string, cause: string, because: string, rule: RuleId): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Task failed',
    body: JSON.stringify({ Error: error, ...(cause !== '' && { Cause: cause }) }),
    because,
    rule,
  });

const errorJson = (outcome: FunctionError): string => {
  const { errorType, errorMessage } = errorOf(outcome);
  return JSON.stringify({ errorType, errorMessage });
};
