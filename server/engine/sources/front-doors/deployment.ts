import { deploymentFacts } from '../facts/deployment';
import { isJsonObject, type JsonObject } from '../json-object';
import {
  acceptedBy,
  handsOn,
  looksUp,
  serviceDoor,
  takesAnything,
  type Verdict,
} from './service-door';

const hookStatusOf = ({ hookStatus }: JsonObject): unknown => hookStatus;

/** What deployments and operations make of a reply. */
export const deploymentDoors = {
  'cloudformation-macro': serviceDoor(deploymentFacts['cloudformation-macro'], {
    failure: 'Change set failed',
    consequence: 'the change set fails',
    read: readMacro,
    rule: 'cloudformation-macro.answer',
  }),
  'cloudformation-hook': serviceDoor(deploymentFacts['cloudformation-hook'], {
    failure: 'Hook failed',
    consequence: 'the hook fails, which stops the operation in FAIL mode and warns in WARN mode',
    read: looksUp(
      hookStatusOf,
      {
        SUCCESS: {
          failed: false,
          text: 'Hook passed',
          because: 'The function returned SUCCESS, so the operation goes on.',
        },
        IN_PROGRESS: {
          failed: false,
          text: 'Hook in progress',
          because: 'The function returned IN_PROGRESS, so CloudFormation calls it again later.',
        },
        FAILED: {
          failed: true,
          text: 'Hook failed',
          because:
            'The function returned FAILED, which stops the operation in FAIL mode and warns in WARN mode.',
        },
      },
      {
        text: 'Hook failed',
        because: 'The function returned no hookStatus that CloudFormation knows.',
      },
    ),
    rule: 'cloudformation-hook.answer',
  }),
  'ecs-hook': serviceDoor(deploymentFacts['ecs-hook'], {
    failure: 'Rolled back',
    consequence: 'ECS rolls the deployment back',
    read: looksUp(
      hookStatusOf,
      {
        SUCCEEDED: {
          failed: false,
          text: 'Deployment goes on',
          because: 'The function returned SUCCEEDED, so the deployment goes on to its next stage.',
        },
        IN_PROGRESS: {
          failed: false,
          text: 'Hook in progress',
          because:
            'The function returned IN_PROGRESS, so ECS calls it again after 30 s or its callBackDelay.',
        },
        FAILED: {
          failed: true,
          text: 'Rolled back',
          because: 'The function returned FAILED, so ECS rolls the deployment back.',
        },
      },
      {
        text: 'Rolled back',
        because: 'The function returned no valid hookStatus, so ECS rolls the deployment back.',
      },
    ),
    rule: 'ecs-hook.answer',
  }),
  'autoscaling-termination': serviceDoor(deploymentFacts['autoscaling-termination'], {
    failure: 'Nothing terminated',
    consequence: 'EC2 Auto Scaling invokes the function again after a short time',
    read: readTermination,
    rule: 'autoscaling-termination.answer',
  }),
  'appconfig-validator': serviceDoor(deploymentFacts['appconfig-validator'], {
    failure: 'Configuration invalid',
    consequence: 'AppConfig takes the configuration as invalid and does not deploy it',
    read: takesAnything(
      'Configuration valid',
      'The function ended without an error, which is all that AppConfig looks at.',
    ),
    rule: 'appconfig-validator.answer',
  }),
  'appconfig-extension': serviceDoor(deploymentFacts['appconfig-extension'], {
    failure: 'Action stopped',
    consequence: 'AppConfig does not go on with what the action point stands before',
    read: takesAnything(
      'Action goes on',
      'The function ended without an error, so AppConfig goes on.',
    ),
    rule: 'appconfig-extension.answer',
  }),
  'ssm-automation': serviceDoor(deploymentFacts['ssm-automation'], {
    failure: 'Step failed',
    consequence: 'the step fails',
    read: handsOn('Step succeeded', 'The function ended without an error, and so does the step.'),
    rule: 'ssm-automation.answer',
  }),
  'ssm-maintenance-window': serviceDoor(deploymentFacts['ssm-maintenance-window'], {
    failure: 'Task failed',
    consequence: 'we take it that the task fails',
    read: takesAnything(
      'Task succeeded',
      'The function ended without an error, and so does the task.',
    ),
    rule: 'ssm-maintenance-window.answer',
  }),
  'arc-region-switch': serviceDoor(deploymentFacts['arc-region-switch'], {
    failure: 'Block not complete',
    consequence: 'the block runs the function again after its retry interval until its time-out',
    read: takesAnything('Block complete', 'The function ended without an error.'),
    rule: 'arc-region-switch.answer',
  }),
};

export const acceptedByDeployments = {
  'appconfig-extension': acceptedBy(
    'Workflow goes on',
    'the workflow goes on beside it',
    'appconfig-extension.answer',
  ),
  'ssm-automation': acceptedBy('Step succeeded', 'the step succeeds', 'ssm-automation.answer'),
};

/** No instances, or none yet: the group asks again. */
function readTermination(value: unknown): Verdict {
  const ids = isJsonObject(value) ? value.InstanceIDs : undefined;
  if (!Array.isArray(ids)) {
    return {
      failed: true,
      text: 'Nothing terminated',
      because: 'The function returned no InstanceIDs, so it is invoked again after a short time.',
    };
  }
  return ids.length === 0
    ? {
        failed: false,
        text: 'No instance yet',
        because: 'The function returned an empty list, so it is invoked again after a short time.',
      }
    : {
        failed: false,
        text: 'Instances chosen',
        because: 'The function returned the instances that may be terminated.',
      };
}

/** Any status but “success”, in whatever case, is a failure to CloudFormation. */
function readMacro(value: unknown): Verdict {
  const macro: JsonObject = isJsonObject(value) ? value : {};
  const { status, errorMessage, fragment } = macro;
  if (typeof status !== 'string' || status.toLowerCase() !== 'success') {
    return {
      failed: true,
      text: 'Change set failed',
      because: 'The function did not return the status success, so the change set fails.',
      ...(typeof errorMessage === 'string' && { body: errorMessage }),
    };
  }
  if (fragment === undefined) {
    return {
      failed: true,
      text: 'Change set failed',
      because:
        'The function returned no fragment, so CloudFormation has no template to go on with.',
    };
  }
  return {
    failed: false,
    text: 'Template processed',
    because: 'The function returned success and the fragment that takes the template’s place.',
  };
}
