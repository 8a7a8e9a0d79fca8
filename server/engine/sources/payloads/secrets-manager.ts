import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

type Step = (typeof steps)[number];

/** One step of a rotation; the four steps of one rotation share the request token. */
export const rotationEvent = (context: EventContext, step: Step) => ({
  Step: step,
  SecretId: arnOf(context, 'secretsmanager', `secret:shop/database-${context.hex('secret', 6)}`),
  ClientRequestToken: uuidFrom(context.hex('rotation request', 32)),
  RotationToken: uuidFrom(context.hex('rotation', 32)),
});

/** What a step returns is ignored. */
export const secretsManagerPayloads: readonly SamplePayload[] = steps.map((step) => ({
  name: step,
  event: (context) => rotationEvent(context, step),
  healthyResult: () => null,
}));
