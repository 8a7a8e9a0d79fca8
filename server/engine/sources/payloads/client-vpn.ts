import type { EventContext, SamplePayload } from '../source';

/** A client that was authenticated by its certificate; names are written with hyphens. */
export const clientVpnEvent = ({ hex }: EventContext) => ({
  'connection-id': `cvpn-connection-${hex('vpn connection', 17)}`,
  'endpoint-id': `cvpn-endpoint-${hex('vpn endpoint', 17)}`,
  'common-name': 'ada',
  username: null,
  platform: 'linux',
  'platform-version': '6.8',
  'public-ip': '203.0.113.24',
  'client-openvpn-version': '2.6.12',
  'aws-client-version': null,
  groups: null,
  'schema-version': 'v3',
});

export const clientVpnPayloads: readonly SamplePayload[] = [
  {
    name: 'A client connects',
    event: clientVpnEvent,
    healthyResult: () => ({
      allow: true,
      'error-msg-on-denied-connection': '',
      'posture-compliance-statuses': [],
      'schema-version': 'v3',
    }),
  },
];
