import { arnOf } from '../arn';
import { base64OfHex } from '../base64';
import type { EventContext, SamplePayload } from '../source';

const pem = (label: string, body: string): string =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;

const signedCertificate = pem('CERTIFICATE', btoa('A certificate signed by your own authority'));

/** A device that registers: what its template lets it say of itself stands in `parameters`. */
export const iotProvisioningEvent = (context: EventContext) => ({
  claimCertificateId: context.hex('claim certificate', 64),
  certificateId: context.hex('certificate', 64),
  certificatePem: pem('CERTIFICATE', base64OfHex(context.hex('certificate body', 96))),
  templateArn: arnOf(context, 'iot', 'provisioningtemplate/greenhouse'),
  clientId: 'greenhouse-07',
  parameters: { SerialNumber: 'GH-0007' },
});

/** A device that asks for a certificate. */
export const iotCertificateEvent = (context: EventContext) => ({
  certificateSigningRequest: pem(
    'CERTIFICATE REQUEST',
    base64OfHex(context.hex('certificate request', 96)),
  ),
  principalId: context.hex('claim certificate', 64),
  clientId: 'greenhouse-07',
});

export const iotProvisioned = {
  allowProvisioning: true,
  parameterOverrides: { Site: 'north' },
};

export const iotProvisioningPayloads: readonly SamplePayload[] = [
  {
    name: 'A device registers',
    event: iotProvisioningEvent,
    healthyResult: () => iotProvisioned,
  },
];

export const iotCertificateProviderPayloads: readonly SamplePayload[] = [
  {
    name: 'A device asks for a certificate (form not confirmed)',
    event: iotCertificateEvent,
    healthyResult: () => ({ certificatePem: signedCertificate }),
  },
];
