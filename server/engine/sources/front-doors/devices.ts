import { deviceFacts } from '../facts/devices';
import { acceptedBy, looksFor, serviceDoor, takesAnything } from './service-door';

/** What devices, connections, calls and mail are told of a reply. */
export const deviceDoors = {
  'iot-authorizer': serviceDoor(deviceFacts['iot-authorizer'], {
    failure: 'Connection refused',
    consequence: 'the device is not let in',
    read: looksFor(
      ({ isAuthenticated }) => isAuthenticated === true,
      {
        text: 'Connected',
        because:
          'The function returned isAuthenticated: true, so its policies apply to the device.',
      },
      {
        text: 'Connection refused',
        because: 'The function did not return isAuthenticated: true, so the device is not let in.',
      },
    ),
    rule: 'iot-authorizer.answer',
  }),
  'iot-provisioning': serviceDoor(deviceFacts['iot-provisioning'], {
    failure: 'Provisioning refused',
    consequence: 'provisioning fails with ACCESS_DENIED',
    read: looksFor(
      ({ allowProvisioning }) => allowProvisioning === true,
      {
        text: 'Provisioning goes on',
        because: 'The function returned allowProvisioning: true, so the device is registered.',
      },
      {
        text: 'Provisioning refused',
        because: 'The function did not return allowProvisioning: true, so nothing is registered.',
      },
    ),
    rule: 'iot-provisioning.answer',
  }),
  'iot-certificate-provider': serviceDoor(deviceFacts['iot-certificate-provider'], {
    failure: 'No certificate',
    consequence: 'the device gets no certificate',
    read: looksFor(
      ({ certificatePem }) => typeof certificatePem === 'string',
      {
        text: 'Certificate issued',
        because: 'The function returned a signed certificate for the device.',
      },
      {
        text: 'No certificate',
        because: 'The function returned no certificatePem, so the device gets no certificate.',
      },
    ),
    rule: 'iot-certificate-provider.answer',
  }),
  'iot-client-certificate': serviceDoor(deviceFacts['iot-client-certificate'], {
    failure: 'Not let in',
    consequence: 'we take it that the device is not let in',
    read: takesAnything(
      'Checked',
      'The function ended without an error; what it must return to let the device in is not documented where we looked.',
    ),
    rule: 'iot-client-certificate.answer',
  }),
  'iot-ocsp': serviceDoor(deviceFacts['iot-ocsp'], {
    failure: 'No OCSP response',
    consequence: 'there is no status of the certificate',
    read: (value, body) =>
      typeof value === 'string'
        ? {
            failed: false,
            text: 'OCSP response',
            because: 'The function returned the OCSP response in base64.',
            body,
          }
        : {
            failed: true,
            text: 'No OCSP response',
            because: 'The function returned no base64 text, so there is no OCSP response.',
          },
    rule: 'iot-ocsp.answer',
  }),
  'client-vpn': serviceDoor(deviceFacts['client-vpn'], {
    failure: 'Connection denied',
    consequence: 'the connection is denied',
    read: looksFor(
      ({ allow }) => allow === true,
      {
        text: 'Connection allowed',
        because: 'The function returned allow: true, so the client may connect.',
      },
      {
        text: 'Connection denied',
        because: 'The function did not return allow: true, so the connection is denied.',
      },
    ),
    rule: 'client-vpn.answer',
  }),
  'chime-sip': serviceDoor(deviceFacts['chime-sip'], {
    failure: 'Call ends',
    consequence: 'the call hangs up',
    read: looksFor(
      ({ Actions: actions }) => Array.isArray(actions),
      { text: 'Call goes on', because: 'The function returned the next actions for the call.' },
      {
        text: 'Call ends',
        because: 'The function returned no list of actions; we take it that the call hangs up.',
      },
    ),
    rule: 'chime-sip.answer',
  }),
  workmail: serviceDoor(deviceFacts.workmail, {
    failure: 'Fallback action',
    consequence:
      'with a rule time-out of 0 min WorkMail does not try again and applies the rule’s fallback action',
    read: looksFor(
      ({ actions }) => Array.isArray(actions),
      {
        text: 'Mail goes on',
        because: 'The function returned actions, and WorkMail does with the mail what they say.',
      },
      {
        text: 'Fallback action',
        because:
          'The function returned no list of actions, so WorkMail applies the rule’s fallback action.',
      },
    ),
    rule: 'workmail.answer',
    failureRule: 'workmail.failure',
  }),
};

export const acceptedByDevices = {
  workmail: acceptedBy('Mail goes on', 'the mail is delivered without it', 'workmail.answer'),
};
