import type { deviceFacts } from '../facts/devices';
import type { SamplePayload } from '../source';
import { chimeSipPayloads } from './chime-sip';
import { clientVpnPayloads } from './client-vpn';
import {
  iotAuthorizerPayloads,
  iotClientCertificatePayloads,
  iotOcspPayloads,
} from './iot-connection';
import { iotCertificateProviderPayloads, iotProvisioningPayloads } from './iot-provisioning';
import { workMailPayloads } from './workmail';

export const devicePayloads: Readonly<Record<keyof typeof deviceFacts, readonly SamplePayload[]>> =
  {
    'iot-authorizer': iotAuthorizerPayloads,
    'iot-provisioning': iotProvisioningPayloads,
    'iot-certificate-provider': iotCertificateProviderPayloads,
    'iot-client-certificate': iotClientCertificatePayloads,
    'iot-ocsp': iotOcspPayloads,
    'client-vpn': clientVpnPayloads,
    'chime-sip': chimeSipPayloads,
    workmail: workMailPayloads,
  };
