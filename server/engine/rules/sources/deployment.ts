import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const macroPage = `${docs}/AWSCloudFormation/latest/UserGuide/template-macros-author.html`;
const hookPage = `${docs}/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html`;
const ecsPage = `${docs}/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html`;
const terminationPage = `${docs}/autoscaling/ec2/userguide/lambda-custom-termination-policy.html`;
const appConfigGuide = `${docs}/appconfig/latest/userguide`;
const extensionPage = `${appConfigGuide}/working-with-appconfig-extensions-creating-custom-extensions.html`;
const validatorPage = `${appConfigGuide}/appconfig-creating-configuration-and-profile-validators.html`;
const automationPage = `${docs}/systems-manager/latest/userguide/automation-action-lamb.html`;
const regionSwitchPage = `${docs}/r53recovery/latest/dg/custom-action-lambda-block.html`;

/** Deployments and operations that ask or run a function. */
export const deploymentRules = {
  'source.cloudformation-macro': {
    sentence:
      'CloudFormation invokes a macro synchronously while it makes a change set; nobody repeats the call.',
    kind: 'documented',
    source: 'CloudFormation user guide, macro definitions',
    page: macroPage,
  },
  'cloudformation-macro.answer': {
    sentence:
      'A macro must return the status success and the new fragment; any other status, and a function that fails, fails the change set.',
    kind: 'documented',
    source: 'CloudFormation user guide, macro definitions',
    page: macroPage,
  },
  'source.cloudformation-hook': {
    sentence:
      'A Lambda Hook is invoked synchronously before CloudFormation creates, changes or deletes a resource, a stack or a change set.',
    kind: 'documented',
    source: 'CloudFormation Hooks user guide, Lambda Hooks',
    page: hookPage,
  },
  'cloudformation-hook.limit': {
    sentence: 'A Lambda Hook waits up to 30 s for the function.',
    kind: 'documented',
    source: 'CloudFormation Hooks user guide, Lambda Hooks',
    page: hookPage,
  },
  'cloudformation-hook.answer': {
    sentence:
      'The function returns a hookStatus: SUCCESS, FAILED, or IN_PROGRESS to be called again. A hook that fails stops the operation in FAIL mode and only warns in WARN mode.',
    kind: 'documented',
    source: 'CloudFormation Hooks user guide, Lambda Hooks; that errors count as FAILED is derived',
    page: hookPage,
  },
  'source.ecs-hook': {
    sentence:
      'ECS invokes a lifecycle hook synchronously at the stages of a service deployment, and again for as long as it returns IN_PROGRESS.',
    kind: 'documented',
    source: 'ECS developer guide, Lambda hooks',
    page: ecsPage,
  },
  'ecs-hook.no-limit': {
    sentence:
      'ECS gives a lifecycle hook 24 h in all by default, which is more than one call of a function can last.',
    kind: 'model',
    source: 'ECS service model, DeploymentLifecycleHookTimeoutConfiguration',
    page: null,
  },
  'ecs-hook.answer': {
    sentence:
      'A hook returns SUCCEEDED to go on, FAILED to roll back, or IN_PROGRESS to be called again after 30 s; a function that fails, or returns no valid status, rolls back.',
    kind: 'documented',
    source: 'ECS developer guide, Lambda hooks',
    page: ecsPage,
  },
  'source.codedeploy-hook': {
    sentence:
      'A CodeDeploy hook tells its result by PutLifecycleEventHookExecutionStatus, not by what it returns. That CodeDeploy invokes it asynchronously and waits an hour is not confirmed.',
    kind: 'unverified',
    source: 'CodeDeploy user guide for the result; the invocation type from no source',
    page: `${docs}/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html`,
  },
  'source.autoscaling-termination': {
    sentence:
      'EC2 Auto Scaling invokes a custom termination policy synchronously before it terminates instances.',
    kind: 'documented',
    source: 'EC2 Auto Scaling user guide, custom termination policy',
    page: terminationPage,
  },
  'autoscaling-termination.limit': {
    sentence: 'A custom termination policy may run for 2 s.',
    kind: 'documented',
    source: 'EC2 Auto Scaling user guide, custom termination policy',
    page: terminationPage,
  },
  'autoscaling-termination.answer': {
    sentence:
      'The function returns the ids of the instances that may be terminated. When it returns none or times out, EC2 Auto Scaling invokes it again after a short time, for as long as the group is too large; an instance refresh gives up after an hour.',
    kind: 'documented',
    source:
      'EC2 Auto Scaling user guide, custom termination policy; that an error counts as none is derived',
    page: terminationPage,
  },
  'appconfig.limit': {
    sentence: 'AppConfig waits 15 s for a validator or an extension.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'source.appconfig-validator': {
    sentence:
      'AppConfig invokes a validator synchronously before it takes a configuration into deployment.',
    kind: 'documented',
    source: 'AppConfig user guide, validators',
    page: validatorPage,
  },
  'appconfig-validator.answer': {
    sentence:
      'A configuration is invalid when the answer of Lambda has X-Amz-Function-Error; what a validator returns does not count.',
    kind: 'documented',
    source: 'AppConfig user guide, validators',
    page: validatorPage,
  },
  'source.appconfig-extension': {
    sentence:
      'An AppConfig extension runs synchronously at an action point that begins with PRE_ and asynchronously at one that begins with ON_.',
    kind: 'documented',
    source: 'AppConfig user guide, custom extensions',
    page: extensionPage,
  },
  'appconfig-extension.answer': {
    sentence:
      'A PRE_ action may change the configuration or stop what it stands before by an error; errors of an ON_ action are ignored.',
    kind: 'documented',
    source: 'AppConfig user guide, custom extensions',
    page: extensionPage,
  },
  'source.ssm-automation': {
    sentence:
      'A runbook’s step aws:invokeLambdaFunction invokes as RequestResponse unless its input InvocationType says otherwise; the step itself may be repeated, and throttled calls are.',
    kind: 'documented',
    source: 'Systems Manager user guide, aws:invokeLambdaFunction',
    page: automationPage,
  },
  'ssm-automation.limit': {
    sentence: 'A step aws:invokeLambdaFunction lasts at most 300 s.',
    kind: 'documented',
    source: 'Systems Manager user guide, aws:invokeLambdaFunction',
    page: automationPage,
  },
  'ssm-automation.answer': {
    sentence: 'A step succeeds or fails with its function; its onFailure decides what follows.',
    kind: 'documented',
    source: 'Systems Manager user guide, aws:invokeLambdaFunction; that errors fail it is derived',
    page: automationPage,
  },
  'source.ssm-maintenance-window': {
    sentence:
      'A maintenance window runs a Lambda task with the payload of the task. That it waits for the function is not confirmed.',
    kind: 'unverified',
    source: 'Systems Manager service model for the payload; the invocation type from no source',
    page: null,
  },
  'ssm-maintenance-window.answer': {
    sentence: 'That a window’s task succeeds or fails with its function is not confirmed.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
  'source.arc-region-switch': {
    sentence:
      'A Region switch plan may run a function as a step, in the Region that the plan names. That it waits for the function is not confirmed.',
    kind: 'unverified',
    source: 'ARC developer guide, custom action Lambda block; the invocation type from no source',
    page: regionSwitchPage,
  },
  'arc-region-switch.answer': {
    sentence:
      'A Lambda block that does not succeed runs its function again after the retry interval, until the block’s time-out; both are yours to set.',
    kind: 'documented',
    source: 'ARC developer guide, custom action Lambda block',
    page: regionSwitchPage,
  },
} as const satisfies Record<string, Rule>;
