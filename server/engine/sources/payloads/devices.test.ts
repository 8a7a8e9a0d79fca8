import type {
  IoTCustomAuthorizerEvent,
  IoTCustomAuthorizerResult,
  IoTPreProvisioningHookEvent,
  IoTPreProvisioningHookResult,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { sipEvent } from './chime-sip';
import { clientVpnEvent } from './client-vpn';
import { context } from './event-context.fixture';
import { iotAuthorized, iotHttpAuthorizerEvent, iotMqttAuthorizerEvent } from './iot-connection';
import { iotCertificateEvent, iotProvisioned, iotProvisioningEvent } from './iot-provisioning';
import { workMailEvent } from './workmail';

describe('events of devices, connections, calls and mail', () => {
  it('are the types a handler declares', () => {
    expect([
      iotMqttAuthorizerEvent(context) satisfies IoTCustomAuthorizerEvent,
      iotHttpAuthorizerEvent(context) satisfies IoTCustomAuthorizerEvent,
      iotAuthorized satisfies IoTCustomAuthorizerResult,
      iotProvisioningEvent(context) satisfies IoTPreProvisioningHookEvent,
      iotProvisioned satisfies IoTPreProvisioningHookResult,
    ]).toHaveLength(5);
  });

  it('an MQTT password is base64', () => {
    expect(atob(iotMqttAuthorizerEvent(context).protocolData.mqtt.password)).toBe(
      'not-a-real-password',
    );
  });

  it('an authorizer’s periods are within 300 s and 86,400 s', () => {
    const { disconnectAfterInSeconds, refreshAfterInSeconds } = iotAuthorized;
    for (const period of [disconnectAfterInSeconds, refreshAfterInSeconds]) {
      expect(period).toBeGreaterThanOrEqual(300);
      expect(period).toBeLessThanOrEqual(86_400);
    }
  });

  it('a certificate request names the certificate that the device connected with', () => {
    expect(iotCertificateEvent(context).principalId).toBe(
      iotProvisioningEvent(context).claimCertificateId,
    );
    expect(iotCertificateEvent(context).certificateSigningRequest).toMatch(
      /^-----BEGIN CERTIFICATE REQUEST-----\n/u,
    );
  });

  it('Client VPN writes its names with hyphens', () => {
    expect(Object.keys(clientVpnEvent(context)).filter((name) => /[A-Z_]/u.test(name))).toEqual([]);
  });

  it('the start of a call is a text of milliseconds', () => {
    expect(sipEvent(context, 'NEW_INBOUND_CALL').CallDetails.Participants[0]).toMatchObject({
      StartTimeInMilliseconds: String(context.epochMs),
      Status: 'Connected',
    });
  });

  it('the sender of a mail that goes out is inside', () => {
    expect(workMailEvent(context, 'OUTBOUND').sender.address).toBe('help@example.org');
    expect(workMailEvent(context, 'INBOUND').sender.address).toBe('ada@example.com');
  });
});
