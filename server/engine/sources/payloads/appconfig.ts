import type { EventContext, SamplePayload } from '../source';

const flags = { newCheckout: { enabled: true } };

const shortId = ({ hex }: EventContext, purpose: string): string => hex(purpose, 7);

/** A configuration to be checked; its content is base64. */
export const validatorEvent = (context: EventContext) => ({
  applicationId: shortId(context, 'application'),
  configurationProfileId: shortId(context, 'profile'),
  configurationVersion: '3',
  content: btoa(JSON.stringify(flags)),
  uri: 'hosted',
});

/** An action point: PRE_ ones carry the configuration and wait, ON_ ones do neither. */
export const extensionEvent = (context: EventContext) => {
  const waits = context.invocationType === 'RequestResponse';
  return {
    InvocationId: shortId(context, 'extension invocation'),
    Parameters: { channel: 'deployments' },
    Type: waits ? 'PreStartDeployment' : 'OnDeploymentComplete',
    Application: { Id: shortId(context, 'application'), Name: 'shop' },
    Environment: { Id: shortId(context, 'environment'), Name: 'prod' },
    ConfigurationProfile: { Id: shortId(context, 'profile'), Name: 'flags' },
    DeploymentNumber: 12,
    Description: 'New checkout for everybody',
    ConfigurationVersion: '3',
    ...(waits && { Content: btoa(JSON.stringify(flags)) }),
  };
};

/** What a validator returns does not count: only that it does not fail. */
export const appConfigValidatorPayloads: readonly SamplePayload[] = [
  { name: 'A configuration', event: validatorEvent, healthyResult: () => null },
];

export const appConfigExtensionPayloads: readonly SamplePayload[] = [
  { name: 'An action point', event: extensionEvent, healthyResult: () => ({}) },
];
