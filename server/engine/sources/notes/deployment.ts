import type { deploymentFacts } from '../facts/deployment';
import type { SourceNotes } from '../source';

export const deploymentNotes: Readonly<Record<keyof typeof deploymentFacts, SourceNotes>> = {
  'cloudformation-macro': {
    whoRetries: 'Nobody but the person who makes the change set again.',
    onFailure: 'The change set fails.',
    limits: 'No time of its own is documented.',
    permission:
      'The person who makes the change set needs lambda:InvokeFunction: CloudFormation calls with their permissions.',
    keywords: 'cfn template transform fn::transform macro change set stack serverless fragment',
    unverified: null,
  },
  'cloudformation-hook': {
    whoRetries: 'CloudFormation calls again while the function returns IN_PROGRESS.',
    onFailure: 'The operation stops in FAIL mode and goes on with a warning in WARN mode.',
    limits: '30 s for an answer.',
    permission: 'The hook’s execution role.',
    keywords:
      'cfn hooks guard policy compliance proactive control resource stack change set cloud control api',
    unverified: 'That an error of the function counts as FAILED.',
  },
  'ecs-hook': {
    whoRetries:
      'ECS calls again while the function returns IN_PROGRESS, after 30 s or its callBackDelay; an error is final.',
    onFailure: 'The deployment rolls back.',
    limits: '24 h for the hook in all by default, 15 min for one call.',
    permission: 'The role of the hook, which ECS assumes.',
    keywords:
      'ecs fargate container service blue green canary linear deployment lifecycle stage hookstatus rollback',
    unverified: null,
  },
  'codedeploy-hook': {
    whoRetries: 'Lambda retries a failed event up to twice; CodeDeploy waits for the status.',
    onFailure: 'Nothing at once: the deployment fails when no status has come in time.',
    limits: '1 h for PutLifecycleEventHookExecutionStatus.',
    permission: 'The CodeDeploy service role.',
    keywords:
      'appspec beforeallowtraffic afterallowtraffic beforeinstall afterinstall validation canary linear traffic shift alias',
    unverified: 'That the function is invoked asynchronously, and the 1 h.',
  },
  'autoscaling-termination': {
    whoRetries:
      'EC2 Auto Scaling invokes again after a short time, for as long as the group is too large; an instance refresh gives up after an hour.',
    onFailure: 'Nothing is terminated for now.',
    limits: '2 s for the function; at most 30,000 instances in the event.',
    permission: 'The service-linked role of EC2 Auto Scaling.',
    keywords: 'asg ec2 scale in scale-in terminate instances custom termination policy rebalance',
    unverified: 'How long the short time is, so these repeats are not simulated.',
  },
  'appconfig-validator': {
    whoRetries: 'Nobody but the person who deploys again.',
    onFailure: 'The configuration is invalid and is not deployed.',
    limits: '15 s for an answer; two validators for a profile.',
    permission: 'appconfig.amazonaws.com.',
    keywords: 'feature flag configuration validate schema deployment app config',
    unverified: 'The 15 s and the principal.',
  },
  'appconfig-extension': {
    whoRetries:
      'Lambda retries an asynchronous event up to twice; a PRE_ action is not repeated by AppConfig where we looked.',
    onFailure: 'A PRE_ action stops what it stands before; errors of an ON_ action are ignored.',
    limits: '15 s for a synchronous answer.',
    permission: 'The role that the action names.',
    keywords:
      'feature flag configuration action point pre_start_deployment on_deployment_complete app config hook',
    unverified: 'The 15 s, and how the action point AT_DEPLOYMENT_TICK invokes.',
  },
  'ssm-automation': {
    whoRetries:
      'The step, if it has more than one attempt (maxAttempts); Automation also repeats throttled calls.',
    onFailure: 'The step fails, and its onFailure decides what follows.',
    limits: '300 s a step; the step takes DryRun too, which is not simulated here.',
    permission: 'The automation role.',
    keywords: 'systems manager runbook automation document invokelambdafunction step operations',
    unverified: 'How often Automation repeats a throttled call.',
  },
  'ssm-maintenance-window': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'The task fails.',
    limits: 'The payload has 4,096 characters in base64.',
    permission: 'The service role of the window’s task.',
    keywords: 'systems manager maintenance window task schedule patch operations',
    unverified: 'Whether the window waits for the function, and what it makes of a failure.',
  },
  'arc-region-switch': {
    whoRetries:
      'The block runs its function again after its retry interval, until its time-out; both are yours to set.',
    onFailure: 'The block is not complete, and the plan does not go on past it.',
    limits: 'The block’s own time-out in minutes.',
    permission: 'The plan’s execution role.',
    keywords:
      'application recovery controller route 53 arc disaster recovery failover region switch plan block',
    unverified: 'The event it sends, and whether it waits for the function.',
  },
};
