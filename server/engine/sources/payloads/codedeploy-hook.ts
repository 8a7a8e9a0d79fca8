import { base64OfHex } from '../base64';
import type { EventContext, SamplePayload } from '../source';

/** The two ids that PutLifecycleEventHookExecutionStatus asks for. */
const codeDeployHookEvent = ({ hex }: EventContext) => ({
  DeploymentId: `d-${hex('deployment', 9).toUpperCase()}`,
  LifecycleEventHookExecutionId: base64OfHex(hex('hook execution', 192)),
});

/** The result goes by PutLifecycleEventHookExecutionStatus; what the function returns is ignored. */
export const codeDeployHookPayloads: readonly SamplePayload[] = [
  {
    name: 'A lifecycle event',
    event: codeDeployHookEvent,
    healthyResult: () => ({ reported: 'Succeeded' }),
  },
];
