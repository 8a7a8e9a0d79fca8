import type { Rule } from '../rule';

const stepFunctions = 'https://docs.aws.amazon.com/step-functions/latest/dg';
const lambdaPage = `${stepFunctions}/connect-lambda.html`;
const errorsPage = `${stepFunctions}/concepts-error-handling.html`;

/** State machines whose Task calls a function. */
export const workflowRules = {
  'source.step-functions': {
    sentence:
      'A Task with lambda:invoke calls synchronously unless its InvocationType is Event. Nothing is repeated unless the state has a Retry block.',
    kind: 'documented',
    source: 'Step Functions developer guide, Lambda',
    page: lambdaPage,
  },
  'source.step-functions-task-token': {
    sentence:
      'A Task with waitForTaskToken calls the function and then waits for its token, whatever the function returns.',
    kind: 'documented',
    source: 'Step Functions developer guide, Lambda',
    page: lambdaPage,
  },
  'source.step-functions-function-arn': {
    sentence:
      'A Task whose resource is the function’s ARN calls synchronously and knows no InvocationType.',
    kind: 'documented',
    source: 'Step Functions developer guide, Lambda',
    page: lambdaPage,
  },
  'source.step-functions-sdk': {
    sentence: 'A Task with the AWS SDK integration calls the Invoke API as any caller does.',
    kind: 'derived',
    source: 'Step Functions developer guide, Lambda; Lambda service model, Invoke',
    page: lambdaPage,
  },
  'step-functions.no-limit': {
    sentence:
      'A Task waits as long as its TimeoutSeconds says, and without one as long as the function may run.',
    kind: 'documented',
    source: 'Step Functions developer guide, error handling',
    page: errorsPage,
  },
  'step-functions.recommended-retry': {
    sentence:
      'AWS recommends a Retry block for Lambda’s service errors and throttles: after 2 s, then twice as long each time, six times.',
    kind: 'documented',
    source: 'Step Functions developer guide, best practices',
    page: `${stepFunctions}/sfn-best-practices.html`,
  },
  'step-functions.payload': {
    sentence:
      'After lambda:invoke the next state gets the result, parsed, under Payload, beside ExecutedVersion, StatusCode and metadata.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-06; the metadata are shortened here',
    page: lambdaPage,
  },
  'step-functions.bare-result': {
    sentence: 'A Task whose resource is the function’s ARN hands on the bare result.',
    kind: 'documented',
    source: 'Step Functions developer guide, Lambda',
    page: lambdaPage,
  },
  'step-functions.waits-for-token': {
    sentence:
      'A task with a token ends only by SendTaskSuccess, SendTaskFailure or its time-outs; a function that forgets the token leaves it waiting.',
    kind: 'documented',
    source: 'Step Functions developer guide, Lambda',
    page: lambdaPage,
  },
  'step-functions.accepted': {
    sentence:
      'With InvocationType Event the task succeeds with a StatusCode of 202 and without a result.',
    kind: 'unverified',
    source: 'Follows from the Invoke API; no recording found',
    page: null,
  },
  'step-functions.function-error': {
    sentence:
      'A function that throws fails the task: its errorType is the error’s name, its error object the cause.',
    kind: 'recorded',
    source: 'Recordings of real AWS, 2023-06-22; here without request id and stack',
    page: errorsPage,
  },
  'step-functions.platform-error': {
    sentence:
      'A time-out or a crash fails the task with Lambda’s own errorType, Sandbox.Timedout or Runtime.ExitError.',
    kind: 'recorded',
    source:
      'Published captures of 2025 and 2026; the guide still says Lambda.Unknown, which is what an error without errorType gave',
    page: errorsPage,
  },
  'step-functions.throttled': {
    sentence: 'A throttled call fails the task with Lambda.TooManyRequestsException.',
    kind: 'documented',
    source: 'Step Functions developer guide, best practices; the cause’s text follows recordings',
    page: `${stepFunctions}/sfn-best-practices.html`,
  },
  'step-functions.refused': {
    sentence:
      'A call that Lambda refuses fails the task: Lambda.ResourceNotFoundException for a missing function, Lambda.AWSLambdaException for a missing permission.',
    kind: 'recorded',
    source:
      'Recording of real AWS, 2023-06-22, and published captures; other names follow the pattern',
    page: null,
  },
  'step-functions.data-limit': {
    sentence:
      'A result over 256 KB fails the task with States.DataLimitExceeded, though the function succeeded.',
    kind: 'unverified',
    source: 'Step Functions developer guide, quotas; whether the figure still holds is unconfirmed',
    page: null,
  },
  'step-functions.sdk-answer': {
    sentence: 'The AWS SDK integration hands on the Invoke API’s answer with Payload as a text.',
    kind: 'unverified',
    source: 'Follows from the Invoke API; no recording found',
    page: null,
  },
  'step-functions.sdk-function-error': {
    sentence:
      'With the AWS SDK integration a function error does not fail the task, because the Invoke API answers 200.',
    kind: 'unverified',
    source: 'Follows from the Invoke API; no recording found',
    page: null,
  },
} as const satisfies Record<string, Rule>;
