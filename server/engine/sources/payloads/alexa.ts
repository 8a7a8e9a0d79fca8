import { isoSeconds } from '../date-text';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** A request to a custom skill: the session, who speaks from which device, and what was said. */
const skillEvent = <Said extends { readonly type: string }>(
  { hex, epochMs }: EventContext,
  isNew: boolean,
  said: Said,
) => {
  const application = { applicationId: `amzn1.ask.skill.${uuidFrom(hex('skill', 32))}` };
  const user = { userId: `amzn1.ask.account.${hex('account', 40).toUpperCase()}` };
  return {
    version: '1.0',
    session: {
      new: isNew,
      sessionId: `amzn1.echo-api.session.${uuidFrom(hex('session', 32))}`,
      application,
      attributes: {},
      user,
    },
    context: {
      System: {
        application,
        user,
        device: {
          deviceId: `amzn1.ask.device.${hex('device', 40).toUpperCase()}`,
          supportedInterfaces: {},
        },
        apiEndpoint: 'https://api.eu.amazonalexa.com',
      },
    },
    request: {
      requestId: `amzn1.echo-api.request.${uuidFrom(hex('request', 32))}`,
      timestamp: isoSeconds(epochMs),
      locale: 'en-GB',
      ...said,
    },
  };
};

const alexaLaunchEvent = (context: EventContext) =>
  skillEvent(context, true, { type: 'LaunchRequest' as const });

export const alexaIntentEvent = (context: EventContext) =>
  skillEvent(context, false, {
    type: 'IntentRequest' as const,
    intent: {
      name: 'OrderTeaIntent',
      confirmationStatus: 'NONE',
      slots: { Tea: { name: 'Tea', value: 'green tea', confirmationStatus: 'NONE' } },
    },
  });

export const alexaEndedEvent = (context: EventContext) =>
  skillEvent(context, false, {
    type: 'SessionEndedRequest' as const,
    reason: 'USER_INITIATED',
  });

const says = (text: string, shouldEndSession: boolean) => () => ({
  version: '1.0',
  response: { outputSpeech: { type: 'PlainText', text }, shouldEndSession },
});

/** A custom skill for Alexa. */
export const alexaSkillPayloads: readonly SamplePayload[] = [
  {
    name: 'A person asks for something',
    event: alexaIntentEvent,
    healthyResult: says('Your green tea is on its way.', true),
  },
  {
    name: 'A person opens the skill',
    event: alexaLaunchEvent,
    healthyResult: says('Welcome to the tea shop. What would you like?', false),
  },
  {
    name: 'The session has ended',
    event: alexaEndedEvent,
    // There is nobody left to speak to.
    healthyResult: () => ({ version: '1.0', response: {} }),
  },
];

/** A directive of the smart home API, payload version 3. */
const directive = <Payload extends object, Endpoint extends object>(
  { hex }: EventContext,
  namespace: string,
  name: string,
  payload: Payload,
  endpoint: Endpoint,
) => ({
  directive: {
    header: {
      namespace,
      name,
      messageId: uuidFrom(hex('message', 32)),
      payloadVersion: '3',
      ...(namespace !== 'Alexa.Discovery' && { correlationToken: hex('correlation', 48) }),
    },
    ...endpoint,
    payload,
  },
});

const bearer = ({ hex }: EventContext) => ({ type: 'BearerToken', token: hex('linked', 40) });

export const alexaDiscoveryEvent = (context: EventContext) =>
  directive(context, 'Alexa.Discovery', 'Discover', { scope: bearer(context) }, {});

export const alexaTurnOnEvent = (context: EventContext) =>
  directive(
    context,
    'Alexa.PowerController',
    'TurnOn',
    {},
    { endpoint: { endpointId: 'kettle-1', scope: bearer(context), cookie: {} } },
  );

/** The correlation token of a directive, which its answer must carry back. */
const correlationOf = (event: unknown): object =>
  isJsonObject(event) &&
  isJsonObject(event.directive) &&
  isJsonObject(event.directive.header) &&
  typeof event.directive.header.correlationToken === 'string'
    ? { correlationToken: event.directive.header.correlationToken }
    : {};

/** A smart home skill for Alexa. */
export const alexaSmartHomePayloads: readonly SamplePayload[] = [
  {
    name: 'Turn a device on',
    event: alexaTurnOnEvent,
    healthyResult: (event) => ({
      event: {
        header: {
          namespace: 'Alexa',
          name: 'Response',
          messageId: 'kettle-answer-1',
          payloadVersion: '3',
          ...correlationOf(event),
        },
        endpoint: { endpointId: 'kettle-1' },
        payload: {},
      },
    }),
  },
  {
    name: 'Which devices are there',
    event: alexaDiscoveryEvent,
    healthyResult: () => ({
      event: {
        header: {
          namespace: 'Alexa.Discovery',
          name: 'Discover.Response',
          messageId: 'kettle-answer-2',
          payloadVersion: '3',
        },
        payload: { endpoints: [] },
      },
    }),
  },
];
