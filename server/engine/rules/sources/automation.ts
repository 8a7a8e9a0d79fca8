import { guide, type Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';

/** Services that watch, build and deploy, and the messages of devices. */
export const automationRules = {
  'source.custom-resource': {
    sentence:
      'CloudFormation invokes a custom resource’s function asynchronously and waits for a PUT to the event’s ResponseURL; what the function returns or throws tells it nothing. Without the PUT the stack hangs until ServiceTimeout is over, by default for one hour.',
    kind: 'documented',
    source: 'Lambda developer guide, CloudFormation; CloudFormation reference, custom resources',
    page: guide('services-cloudformation'),
  },
  'source.cloudwatch-logs': {
    sentence:
      'CloudWatch Logs invokes asynchronously with gzipped, base64-encoded log lines; a log group has at most two subscription filters.',
    kind: 'documented',
    source: 'Lambda developer guide, CloudWatch Logs; CloudWatch Logs API, PutSubscriptionFilter',
    page: `${docs}/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html`,
  },
  'source.cloudwatch-alarm': {
    sentence:
      'A CloudWatch alarm invokes asynchronously at a change of its state; Lambda queues the event and retries a function that fails.',
    kind: 'documented',
    source: 'CloudWatch user guide, alarms and Lambda',
    page: `${docs}/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html`,
  },
  'source.config': {
    sentence:
      'AWS Config invokes the function of a custom rule asynchronously; a resource has no evaluation until the function calls PutEvaluations.',
    kind: 'documented',
    source: 'Lambda developer guide, AWS Config',
    page: null,
  },
  'source.codecommit': {
    sentence: 'CodeCommit invokes asynchronously when a branch or tag is pushed or removed.',
    kind: 'documented',
    source: 'Lambda developer guide, CodeCommit',
    page: null,
  },
  'source.codepipeline': {
    sentence:
      'CodePipeline invokes asynchronously; its action waits until the function reports with PutJobSuccessResult or PutJobFailureResult, whatever it returns.',
    kind: 'documented',
    source: 'Lambda developer guide, CodePipeline',
    page: `${docs}/codepipeline/latest/userguide/actions-invoke-lambda-function.html`,
  },
  'source.lambda-destination': {
    sentence:
      'Lambda sends the record of an asynchronous invocation to its destination; a destination function receives it as an asynchronous event of its own.',
    kind: 'documented',
    source: 'Lambda API reference, FunctionEventInvokeConfig',
    page: guide('invocation-async-retain-records'),
  },
  'source.iot-rule': {
    sentence:
      'An IoT rule invokes asynchronously with the result of its SELECT and no envelope; a call that fails starts the rule’s error action.',
    kind: 'documented',
    source: 'IoT Core developer guide, Lambda rule action and error action',
    page: `${docs}/iot/latest/developerguide/lambda-rule-action.html`,
  },
  'source.iot-events': {
    sentence:
      'A detector model of IoT Events invokes asynchronously. The service is said to have ended in May 2026.',
    kind: 'unverified',
    source: 'Lambda developer guide, IoT Events; the end of the service is not confirmed',
    page: null,
  },
} as const satisfies Record<string, Rule>;
