import type { automationFacts } from '../facts/automation';
import type { SourceNotes } from '../source';

const lambdaRetries = 'Lambda retries a failed event up to twice.';

export const automationNotes: Readonly<Record<keyof typeof automationFacts, SourceNotes>> = {
  'cloudformation-custom-resource': {
    whoRetries: `${lambdaRetries} CloudFormation only waits for a PUT to ResponseURL.`,
    onFailure:
      'A function that throws looks like nothing at all: the stack hangs for an hour and then fails.',
    limits: 'ServiceTimeout from 1 s to 3,600 s, by default one hour.',
    permission: 'lambda:InvokeFunction of whoever runs the stack, or of the stack’s role.',
    keywords:
      'cfn stack template custom resource cdk provider create update delete responseurl servicetoken',
    unverified:
      'That CloudFormation calls with the permissions of the user or of the stack’s role.',
  },
  'cloudwatch-logs': {
    whoRetries: `${lambdaRetries} CloudWatch Logs is said to repeat a call that Lambda did not accept for up to 24 hours.`,
    onFailure: 'Nothing: whoever wrote the log lines never hears of it, and the lines are lost.',
    limits: 'Gzipped and base64-encoded; at most two subscription filters for a log group.',
    permission:
      'logs.amazonaws.com, or with the Region in its name, from the log group’s ARN and :*.',
    keywords: 'cwl cloudwatch logs log group stream subscription filter awslogs gzip lines',
    unverified: 'The 24 hours for which CloudWatch Logs repeats.',
  },
  'cloudwatch-alarm': {
    whoRetries: `${lambdaRetries} CloudWatch repeats its call until Lambda accepts it, except when the function is missing or not allowed.`,
    onFailure: 'Nothing but an entry in the alarm’s history.',
    limits: 'One event for each change of state; the action exists since December 2023.',
    permission: 'lambda.alarms.cloudwatch.amazonaws.com from the alarm’s ARN.',
    keywords: 'cloudwatch metric alarm action threshold composite monitoring alert alarm state',
    unverified: 'The waits between CloudWatch’s calls: AWS publishes none.',
  },
  'config-rule': {
    whoRetries: lambdaRetries,
    onFailure: 'The resource stays without an evaluation.',
    limits: 'A change too large for one event comes as a summary only.',
    permission: 'config.amazonaws.com.',
    keywords: 'aws config compliance custom rule configuration item change periodic putevaluations',
    unverified: 'Whether Config repeats a call that Lambda did not accept.',
  },
  codecommit: {
    whoRetries: lambdaRetries,
    onFailure: 'Nothing: the push has succeeded long since.',
    limits: 'One record for a push, with all its branches and tags.',
    permission: 'codecommit.amazonaws.com from the repository’s ARN.',
    keywords: 'git repository push commit branch tag trigger source control',
    unverified: 'Whether CodeCommit repeats a call that Lambda did not accept.',
  },
  codepipeline: {
    whoRetries: `${lambdaRetries} CodePipeline only waits for the job’s result.`,
    onFailure:
      'The action goes on waiting and fails in the end unless somebody calls PutJobFailureResult.',
    limits: 'The function must call PutJobSuccessResult or PutJobFailureResult.',
    permission: 'lambda:InvokeFunction of the pipeline’s role.',
    keywords: 'pipeline invoke action job continuous delivery deploy stage putjobsuccessresult',
    unverified: 'How long the action waits for the job’s result.',
  },
  'lambda-destination': {
    whoRetries: `${lambdaRetries} A record that Lambda cannot deliver is lost and counted in DestinationDeliveryFailures.`,
    onFailure: 'Nothing: the first invocation has ended.',
    limits: '1 MB; by loop detection a chain of about 16 functions is cut off.',
    permission: 'lambda:InvokeFunction of the first function’s execution role.',
    keywords: 'on success on failure onsuccess onfailure destination chain another function record',
    unverified: null,
  },
  'iot-rule': {
    whoRetries: `${lambdaRetries} IoT Core gives a call that fails to the rule’s error action.`,
    onFailure: 'Nothing: the device published its message long since.',
    limits: 'The function gets the result of the SELECT itself, without an envelope.',
    permission: 'iot.amazonaws.com from the rule’s ARN; without it any account could use it.',
    keywords: 'iot mqtt device message topic rule sql sensor telemetry thing',
    unverified:
      'How long IoT Core repeats a call that Lambda did not accept, and its limit of 128 KB a message.',
  },
  'iot-events': {
    whoRetries: lambdaRetries,
    onFailure: 'Nothing: the detector has changed its state already.',
    limits: 'The payload is what the action’s expression makes of it.',
    permission: 'iotevents.amazonaws.com.',
    keywords: 'iot detector model state machine device alarm legacy',
    unverified: 'That the service ended in May 2026.',
  },
};
