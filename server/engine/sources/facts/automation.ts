import type { SourceFacts } from '../source';
import { asynchronousSource } from './asynchronous-source';
import { alarmRepeats, logsRepeats } from './delivery-repeats';

/** Services that watch, build and deploy, and the messages of devices. */
export const automationFacts = {
  'cloudformation-custom-resource': asynchronousSource({
    name: 'AWS CloudFormation custom resource',
    detail: 'Stack creates, updates or deletes a custom resource',
    station: 'CloudFormation stack',
    rule: 'source.custom-resource',
  }),
  'cloudwatch-logs': asynchronousSource({
    name: 'Amazon CloudWatch Logs',
    detail: 'Log lines matched a subscription filter',
    station: 'Log group',
    repeats: logsRepeats,
    rule: 'source.cloudwatch-logs',
  }),
  'cloudwatch-alarm': asynchronousSource({
    name: 'Amazon CloudWatch alarm',
    detail: 'Alarm changed its state',
    station: 'CloudWatch alarm',
    repeats: alarmRepeats,
    rule: 'source.cloudwatch-alarm',
  }),
  'config-rule': asynchronousSource({
    name: 'AWS Config rule',
    detail: 'Custom rule has a resource to judge',
    station: 'Config rule',
    rule: 'source.config',
  }),
  codecommit: asynchronousSource({
    name: 'AWS CodeCommit',
    detail: 'Push to a repository',
    station: 'CodeCommit trigger',
    rule: 'source.codecommit',
  }),
  codepipeline: asynchronousSource({
    name: 'AWS CodePipeline',
    detail: 'Invoke action of a pipeline',
    station: 'CodePipeline action',
    rule: 'source.codepipeline',
  }),
  'lambda-destination': asynchronousSource({
    name: 'Lambda destination',
    detail: 'Record of another function’s asynchronous invocation',
    station: 'Other function',
    rule: 'source.lambda-destination',
  }),
  'iot-rule': asynchronousSource({
    name: 'AWS IoT Core rule',
    detail: 'Message of a device matched a rule',
    station: 'IoT rule',
    rule: 'source.iot-rule',
  }),
  'iot-events': asynchronousSource({
    name: 'AWS IoT Events',
    detail: 'Action of a detector model',
    station: 'Detector model',
    rule: 'source.iot-events',
  }),
} as const satisfies Record<string, SourceFacts>;
