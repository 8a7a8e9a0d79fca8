import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const iotGuide = `${docs}/iot/latest/developerguide`;
const chimeGuide = `${docs}/chime-sdk/latest/dg`;
const vpnPage = `${docs}/vpn/latest/clientvpn-admin/connection-authorization.html`;
const workMailPage = `${docs}/workmail/latest/adminguide/lambda.html`;

/** Devices, network connections, calls and mail that a function decides on. */
export const deviceRules = {
  'source.iot-authorizer': {
    sentence:
      'IoT Core invokes a custom authorizer synchronously when a device connects; nobody repeats the call.',
    kind: 'documented',
    source: 'IoT Core developer guide, custom authorizers',
    page: `${iotGuide}/config-custom-auth.html`,
  },
  'iot-authorizer.limit': {
    sentence: 'IoT Core waits 5 s for a custom authorizer.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'iot-authorizer.answer': {
    sentence:
      'A device may connect when the authorizer returns isAuthenticated: true, with the policies it returns; a failure ends the connection.',
    kind: 'documented',
    source: 'IoT Core developer guide, custom authorizers',
    page: `${iotGuide}/config-custom-auth.html`,
  },
  'source.iot-provisioning': {
    sentence:
      'Fleet provisioning invokes the pre-provisioning hook synchronously at each RegisterThing; nobody repeats the call.',
    kind: 'documented',
    source: 'IoT Core developer guide, pre-provisioning hooks',
    page: `${iotGuide}/pre-provisioning-hook.html`,
  },
  'iot-provisioning.limit': {
    sentence: 'A pre-provisioning hook must return within 5 s.',
    kind: 'documented',
    source: 'IoT Core developer guide, pre-provisioning hooks',
    page: `${iotGuide}/pre-provisioning-hook.html`,
  },
  'iot-provisioning.answer': {
    sentence:
      'Provisioning goes on only when the hook returns allowProvisioning: true; a hook that fails ends it with ACCESS_DENIED.',
    kind: 'documented',
    source: 'IoT Core developer guide, pre-provisioning hooks',
    page: `${iotGuide}/pre-provisioning-hook.html`,
  },
  'source.iot-certificate-provider': {
    sentence:
      'With a certificate provider each CreateCertificateFromCsr of fleet provisioning invokes the function synchronously.',
    kind: 'documented',
    source: 'IoT Core developer guide, certificate provider',
    page: `${iotGuide}/provisioning-cert-provider.html`,
  },
  'iot-certificate-provider.answer': {
    sentence:
      'The device gets the signed certificate that the provider returns; what it is told when the provider fails is not confirmed.',
    kind: 'unverified',
    source: 'IoT Core developer guide, certificate provider; the failure from no source',
    page: `${iotGuide}/provisioning-cert-provider.html`,
  },
  'source.iot-client-certificate': {
    sentence:
      'A domain with a client certificate callback invokes its function after mutual TLS authentication, while the device connects.',
    kind: 'model',
    source: 'IoT service model, ClientCertificateConfig',
    page: null,
  },
  'iot-client-certificate.answer': {
    sentence:
      'What the client certificate callback must return, and what a failure means for the device, is not confirmed.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
  'source.iot-ocsp': {
    sentence:
      'A domain with an OCSP function asks it for the status of its server certificate: the request and the response are DER in base64.',
    kind: 'model',
    source: 'IoT service model, ServerCertificateConfig',
    page: null,
  },
  'iot-ocsp.answer': {
    sentence:
      'The OCSP function returns a base64 text that stands for at most 4 KiB; what a failure means for the connection is not confirmed.',
    kind: 'unverified',
    source: 'IoT service model, ServerCertificateConfig; the failure from no source',
    page: null,
  },
  'source.client-vpn': {
    sentence:
      'Client VPN invokes its client connect handler synchronously, after it has authenticated the device and the user; nobody repeats the call.',
    kind: 'documented',
    source: 'Client VPN administrator guide, connection authorization',
    page: vpnPage,
  },
  'client-vpn.limit': {
    sentence: 'A client connect handler has 30 s, which nothing changes.',
    kind: 'documented',
    source: 'Client VPN administrator guide, connection authorization',
    page: vpnPage,
  },
  'client-vpn.answer': {
    sentence:
      'The connection is allowed only by a response in the expected form with allow: true; a throttle, a time-out, an error or another form denies it.',
    kind: 'documented',
    source: 'Client VPN administrator guide, connection authorization',
    page: vpnPage,
  },
  'source.chime-sip': {
    sentence:
      'A SIP media application invokes synchronously at each event of a call and waits for the next actions.',
    kind: 'documented',
    source: 'Chime SDK developer guide, telephony events',
    page: `${chimeGuide}/pstn-invocations.html`,
  },
  'chime-sip.limit': {
    sentence: 'A SIP media application stops waiting after 20 s by default.',
    kind: 'documented',
    source: 'Chime SDK developer guide, responding with action lists',
    page: `${chimeGuide}/invoke-on-call-leg.html`,
  },
  'chime-sip.answer': {
    sentence:
      'The call goes on with the actions that the function returns, at most ten; that it hangs up when the function fails is not confirmed.',
    kind: 'unverified',
    source: 'Chime SDK developer guide, responding with action lists; the failure from no source',
    page: `${chimeGuide}/invoke-on-call-leg.html`,
  },
  'source.workmail': {
    sentence:
      'A WorkMail flow rule with Run Lambda invokes synchronously, before the mail is delivered, or asynchronously, beside it. Support for WorkMail ends on 31 March 2027.',
    kind: 'documented',
    source: 'WorkMail administrator guide, configuring Lambda',
    page: workMailPage,
  },
  'workmail.limit': {
    sentence: 'A synchronous Run Lambda waits 15 s for an answer; after that the call has failed.',
    kind: 'documented',
    source: 'WorkMail administrator guide, synchronous Run Lambda limits',
    page: workMailPage,
  },
  'workmail.answer': {
    sentence:
      'A synchronous function decides with the actions it returns what becomes of the mail; an asynchronous one does not affect delivery.',
    kind: 'documented',
    source: 'WorkMail administrator guide, Run Lambda response',
    page: workMailPage,
  },
  'workmail.failure': {
    sentence:
      'WorkMail repeats a synchronous call that failed, timed out or gave an invalid response until the rule’s time-out, 0 to 240 min, and then applies the rule’s fallback action. The model’s rule has 0 min: no repeats.',
    kind: 'documented',
    source: 'WorkMail administrator guide, synchronous Run Lambda failures; the 0 min are ours',
    page: workMailPage,
  },
} as const satisfies Record<string, Rule>;
