import type { deviceFacts } from '../facts/devices';
import type { SourceNotes } from '../source';

export const deviceNotes: Readonly<Record<keyof typeof deviceFacts, SourceNotes>> = {
  'iot-authorizer': {
    whoRetries: 'Nobody but the device, when it connects again.',
    onFailure: 'The connection is refused.',
    limits: '5 s; what it returns holds for 300 s to 86,400 s.',
    permission: 'iot.amazonaws.com from the authorizer’s ARN.',
    keywords: 'iot core mqtt device custom authentication authorizer token websocket connect',
    unverified: 'The 5 s.',
  },
  'iot-provisioning': {
    whoRetries: 'Nobody but the device, when it registers again.',
    onFailure: 'Provisioning fails with ACCESS_DENIED.',
    limits: '5 s; the function must be in the account of the template.',
    permission: 'iot.amazonaws.com, with the template as source ARN or the account as source.',
    keywords:
      'iot fleet provisioning pre-provisioning hook template claim certificate registerthing device onboarding',
    unverified: null,
  },
  'iot-certificate-provider': {
    whoRetries: 'Nobody but the device, when it asks again.',
    onFailure: 'The device gets no certificate.',
    limits: 'No time of its own is documented; one provider for an account and Region.',
    permission: 'iot.amazonaws.com from the provider’s ARN.',
    keywords:
      'iot fleet provisioning csr certificate signing request private ca pki createcertificatefromcsr',
    unverified: 'The event, how long IoT waits, and what the device is told of a failure.',
  },
  'iot-client-certificate': {
    whoRetries: 'Nobody but the device, when it connects again.',
    onFailure: 'What a failure means for the connection is not documented where we looked.',
    limits: 'No time of its own is documented.',
    permission: 'iot.amazonaws.com.',
    keywords:
      'iot domain configuration mutual tls mtls x509 client certificate callback authorizer connect',
    unverified: 'The event, the answer it expects and what a failure means.',
  },
  'iot-ocsp': {
    whoRetries: 'Nothing is documented about repeats.',
    onFailure: 'What a failure means for the connection is not documented where we looked.',
    limits: 'A response of at most 4 KiB; the function must be in the account and Region.',
    permission: 'iot.amazonaws.com.',
    keywords:
      'iot domain configuration ocsp responder stapling server certificate private endpoint status revocation',
    unverified: 'The envelope around the request, the waiting time and what a failure means.',
  },
  'client-vpn': {
    whoRetries: 'Nobody but the person who connects.',
    onFailure:
      'The connection is denied: by an error, a time-out, a throttle or a malformed answer.',
    limits: '30 s, which nothing changes; the function’s name must begin with AWSClientVPN-.',
    permission: 'clientvpn.amazonaws.com.',
    keywords: 'vpn openvpn client connect handler posture connection authorization endpoint',
    unverified: 'The principal.',
  },
  'chime-sip': {
    whoRetries: 'Nobody: the call goes on or ends.',
    onFailure: 'The call hangs up.',
    limits:
      '20 s by default; at most ten actions an answer and 1,000 calls of the function a call.',
    permission: 'voiceconnector.chime.amazonaws.com.',
    keywords:
      'chime sdk sip media application pstn audio telephone phone voice call ivr playaudio hangup',
    unverified: 'That the call hangs up when the function fails, and the principal.',
  },
  workmail: {
    whoRetries:
      'WorkMail repeats a failed synchronous call until the rule’s time-out, which is 0 min here; Lambda retries an asynchronous event up to twice.',
    onFailure:
      'Synchronous: the rule’s fallback action; asynchronous: nothing, the mail is on its way.',
    limits:
      '15 s for a synchronous answer of 256 KB and ten actions; a rule time-out of 0 to 240 min; support for WorkMail ends on 31 March 2027.',
    permission: 'workmail.REGION.amazonaws.com.',
    keywords: 'email mail flow rule run lambda inbound outbound message disclaimer bounce drop',
    unverified: null,
  },
};
