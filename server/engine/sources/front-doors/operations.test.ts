import { describe, expect, it } from 'vitest';
import type { SynchronousReply } from '../source';
import { agentDoors } from './agents';
import { dataDoors } from './data';
import { deploymentDoors } from './deployment';
import { deviceDoors } from './devices';
import {
  failed,
  limitReached,
  returned,
  threw,
  throttled,
  timedOut,
} from './sample-replies.fixture';
import { storageDoors } from './storage';

const doors = { ...storageDoors, ...deviceDoors, ...deploymentDoors, ...agentDoors, ...dataDoors };

const told = (id: keyof typeof doors, reply: SynchronousReply) => {
  const { failed: isFailure, statusText } = doors[id](reply);
  return `${isFailure ? 'failure' : 'success'}: ${statusText}`;
};

describe('what a service makes of a result that it looks into', () => {
  const batch = (resultCode: unknown) => ({ results: [{ taskId: 'a', resultCode }] });

  it.each([
    ['s3-batch', batch('Succeeded'), 'success: Task succeeded'],
    ['s3-batch', batch('TemporaryFailure'), 'failure: Task to be repeated'],
    ['s3-batch', batch('PermanentFailure'), 'failure: Task failed'],
    ['s3-batch', batch('toString'), 'failure: Task failed'],
    ['s3-batch', { results: [] }, 'failure: Task failed'],
    ['s3-batch', null, 'failure: Task failed'],
    ['transfer-identity', { Role: 'arn:aws:iam::1:role/x' }, 'success: Logged in'],
    ['transfer-identity', { Role: ' ' }, 'failure: Login refused'],
    ['transfer-identity', {}, 'failure: Login refused'],
    ['iot-authorizer', { isAuthenticated: true }, 'success: Connected'],
    ['iot-authorizer', { isAuthenticated: 'true' }, 'failure: Connection refused'],
    ['iot-provisioning', { allowProvisioning: true }, 'success: Provisioning goes on'],
    ['iot-provisioning', { allowProvisioning: false }, 'failure: Provisioning refused'],
    ['iot-certificate-provider', { certificatePem: 'x' }, 'success: Certificate issued'],
    ['iot-certificate-provider', 'x', 'failure: No certificate'],
    ['iot-ocsp', 'MAA=', 'success: OCSP response'],
    ['iot-ocsp', { response: 'MAA=' }, 'failure: No OCSP response'],
    ['client-vpn', { allow: true }, 'success: Connection allowed'],
    ['client-vpn', { allow: false }, 'failure: Connection denied'],
    ['client-vpn', [], 'failure: Connection denied'],
    ['chime-sip', { SchemaVersion: '1.0', Actions: [] }, 'success: Call goes on'],
    ['chime-sip', null, 'failure: Call ends'],
    ['cloudformation-macro', { status: 'SUCCESS', fragment: {} }, 'success: Template processed'],
    ['cloudformation-macro', { status: 'success' }, 'failure: Change set failed'],
    ['cloudformation-macro', { status: 'done', fragment: {} }, 'failure: Change set failed'],
    ['cloudformation-hook', { hookStatus: 'SUCCESS' }, 'success: Hook passed'],
    ['cloudformation-hook', { hookStatus: 'IN_PROGRESS' }, 'success: Hook in progress'],
    ['cloudformation-hook', { hookStatus: 'FAILED' }, 'failure: Hook failed'],
    ['cloudformation-hook', { hookStatus: 'SUCCEEDED' }, 'failure: Hook failed'],
    ['ecs-hook', { hookStatus: 'SUCCEEDED' }, 'success: Deployment goes on'],
    ['ecs-hook', { hookStatus: 'IN_PROGRESS', callBackDelay: 60 }, 'success: Hook in progress'],
    ['ecs-hook', { hookStatus: 'FAILED' }, 'failure: Rolled back'],
    ['ecs-hook', { hookStatus: 'SUCCESS' }, 'failure: Rolled back'],
    ['autoscaling-termination', { InstanceIDs: ['i-1'] }, 'success: Instances chosen'],
    ['autoscaling-termination', { InstanceIDs: [] }, 'success: No instance yet'],
    ['autoscaling-termination', ['i-1'], 'failure: Nothing terminated'],
    ['workmail', { actions: [] }, 'success: Mail goes on'],
    ['workmail', { action: 'DROP' }, 'failure: Fallback action'],
    ['kendra-enrichment', { version: 'v0' }, 'success: Document enriched'],
    ['kendra-enrichment', {}, 'failure: Document not enriched'],
    ['appconfig-validator', { valid: false }, 'success: Configuration valid'],
    ['bedrock-agent', { response: {} }, 'success: Action done'],
    ['bedrock-agent', { messageVersion: '1.0' }, 'failure: Dependency failed'],
    ['bedrock-agent-parser', { promptType: 'ORCHESTRATION' }, 'success: Output read'],
    ['bedrock-knowledge-base', { outputFiles: [] }, 'success: Documents taken in'],
    ['bedrock-knowledge-base', {}, 'failure: Documents not taken in'],
    ['agentcore-hook', { decision: 'allow' }, 'success: Allowed'],
    ['agentcore-hook', { decision: 'deny' }, 'failure: Denied'],
    ['agentcore-hook', 'allow', 'failure: Denied'],
    ['ground-truth-pre', { taskInput: {} }, 'success: Task ready'],
    ['ground-truth-pre', {}, 'failure: Annotation failed'],
    ['ground-truth-post', [], 'success: Labels consolidated'],
    ['ground-truth-post', {}, 'failure: Annotation failed'],
    ['pipes-enrichment', '', 'success: Filtered out'],
    ['pipes-enrichment', {}, 'success: Filtered out'],
    ['pipes-enrichment', [], 'success: Filtered out'],
    ['pipes-enrichment', [{}], 'success: Enriched'],
    ['pipes-enrichment', null, 'success: Enriched'],
    ['redshift-udf', { success: true, results: [1] }, 'success: Query goes on'],
    ['redshift-udf', '{"success":true,"results":[1]}', 'success: Query goes on'],
    ['redshift-udf', { results: [1] }, 'success: Query goes on'],
    ['redshift-udf', { success: true }, 'failure: SQL error'],
    ['redshift-udf', { success: false, results: [] }, 'failure: SQL error'],
  ] as const)('%s: %o', (id, value, outcome) => {
    expect(told(id, returned(value))).toBe(outcome);
  });

  it('a macro and a UDF hand their own message on', () => {
    const macro = returned({ status: 'failed', errorMessage: 'No owner given' });
    expect(doors['cloudformation-macro'](macro).body).toBe('No owner given');
    const udf = returned({ success: false, error_msg: 'No such price' });
    expect(doors['redshift-udf'](udf).body).toBe('No such price');
  });

  it('a client that is given the result is given its very text', () => {
    for (const id of ['aurora', 'cloudwatch-widget', 'bedrock-flow', 'swf'] as const) {
      expect(doors[id](returned({ open: 17 })).body).toBe('{"open":17}');
    }
  });
});

describe('what a service makes of a failure', () => {
  it.each([
    ['secrets-manager', threw, 'secrets-manager.answer'],
    ['iot-authorizer', limitReached, 'iot-authorizer.limit'],
    ['iot-provisioning', threw, 'iot-provisioning.answer'],
    ['client-vpn', throttled, 'client-vpn.answer'],
    ['workmail', timedOut, 'workmail.failure'],
    ['workmail', limitReached, 'workmail.limit'],
    ['s3-batch', threw, 's3-batch.failure'],
    ['autoscaling-termination', threw, 'autoscaling-termination.answer'],
    ['pipes-target', threw, 'pipes.failure'],
    ['eventbridge-custom-bus', threw, 'eventbridge-custom-bus.answer'],
    ['agentcore-hook', limitReached, 'agentcore-hook.limit'],
  ] as const)('%s names the rule behind it', (id, reply, rule) => {
    expect(doors[id](reply)).toMatchObject({ failed: true, rule });
  });

  it('SWF tells a task that failed from one that took too long', () => {
    expect(told('swf', threw)).toBe('failure: LambdaFunctionFailed');
    expect(told('swf', failed({ kind: 'outOfMemory' }))).toBe('failure: LambdaFunctionFailed');
    expect(told('swf', limitReached)).toBe('failure: LambdaFunctionTimedOut');
  });
});
