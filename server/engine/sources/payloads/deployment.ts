import type { deploymentFacts } from '../facts/deployment';
import type { SamplePayload } from '../source';
import { appConfigExtensionPayloads, appConfigValidatorPayloads } from './appconfig';
import { autoScalingTerminationPayloads } from './autoscaling-termination';
import { cloudFormationHookPayloads } from './cloudformation-hook';
import { cloudFormationMacroPayloads } from './cloudformation-macro';
import { codeDeployHookPayloads } from './codedeploy-hook';
import { ecsHookPayloads } from './ecs-hook';
import { ownInput } from './own-input';

export const deploymentPayloads: Readonly<
  Record<keyof typeof deploymentFacts, readonly SamplePayload[]>
> = {
  'cloudformation-macro': cloudFormationMacroPayloads,
  'cloudformation-hook': cloudFormationHookPayloads,
  'ecs-hook': ecsHookPayloads,
  'codedeploy-hook': codeDeployHookPayloads,
  'autoscaling-termination': autoScalingTerminationPayloads,
  'appconfig-validator': appConfigValidatorPayloads,
  'appconfig-extension': appConfigExtensionPayloads,
  'ssm-automation': ownInput(({ hex }) => ({
    instanceId: `i-${hex('instance', 17)}`,
    action: 'drain',
  })),
  'ssm-maintenance-window': ownInput(({ hex }) => ({
    windowId: `mw-${hex('window', 17)}`,
    action: 'vacuum-database',
  })),
  'arc-region-switch': [
    {
      name: 'A block of a plan (form not confirmed)',
      event: ({ region }) => ({ plan: 'shop', action: 'activate', region }),
      healthyResult: () => ({ status: 'done' }),
    },
  ],
};
