import { base64OfHex } from '../base64';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const endpoint = ({ region, hex }: EventContext): string =>
  `a${hex('iot endpoint', 13)}-ats.iot.${region}.amazonaws.com`;

const connection = ({ hex }: EventContext) => ({ id: uuidFrom(hex('connection', 32)) });

/** A device that connects by MQTT; its password is base64. */
export const iotMqttAuthorizerEvent = (context: EventContext) => ({
  token: context.hex('token', 24),
  signatureVerified: true,
  protocols: ['tls' as const, 'mqtt' as const],
  protocolData: {
    tls: { serverName: endpoint(context) },
    mqtt: {
      username: 'greenhouse?x-amz-customauthorizer-name=devices',
      password: btoa('not-a-real-password'),
      clientId: 'greenhouse-07',
    },
  },
  connectionMetadata: connection(context),
});

/** A device that publishes by HTTP. */
export const iotHttpAuthorizerEvent = (context: EventContext) => ({
  token: context.hex('token', 24),
  signatureVerified: true,
  protocols: ['tls' as const, 'http' as const],
  protocolData: {
    tls: { serverName: endpoint(context) },
    http: {
      headers: { 'x-amz-customauthorizer-name': 'devices' },
      queryString: '?qos=1',
    },
  },
  connectionMetadata: connection(context),
});

/** The policies let the device do one thing; both periods are from 300 s to 86,400 s. */
export const iotAuthorized = {
  isAuthenticated: true,
  principalId: 'greenhouse07',
  disconnectAfterInSeconds: 86_400,
  refreshAfterInSeconds: 300,
  policyDocuments: [
    {
      Version: '2012-10-17',
      Statement: [{ Action: 'iot:Connect', Effect: 'Allow' as const, Resource: '*' }],
    },
  ],
};

export const iotAuthorizerPayloads: readonly SamplePayload[] = [
  {
    name: 'A device connects by MQTT',
    event: iotMqttAuthorizerEvent,
    healthyResult: () => iotAuthorized,
  },
  {
    name: 'A device publishes by HTTP',
    event: iotHttpAuthorizerEvent,
    healthyResult: () => iotAuthorized,
  },
];

export const iotClientCertificatePayloads: readonly SamplePayload[] = [
  {
    name: 'A device showed its certificate (form not confirmed)',
    event: (context) => ({
      clientId: 'greenhouse-07',
      certificateId: context.hex('certificate', 64),
      connectionMetadata: connection(context),
    }),
    healthyResult: () => ({ isAuthenticated: true }),
  },
];

export const iotOcspPayloads: readonly SamplePayload[] = [
  {
    name: 'OCSP request in base64 (envelope not confirmed)',
    event: ({ hex }) => base64OfHex(hex('ocsp request', 160)),
    healthyResult: () => btoa('An OCSP response in DER'),
  },
];
