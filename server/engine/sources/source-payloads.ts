import type { SourceId } from './catalogue';
import { agentPayloads } from './payloads/agents';
import { apiGatewayHttpPayloads } from './payloads/api-gateway-http';
import { apiGatewayRestPayloads } from './payloads/api-gateway-rest';
import { cloudFrontViewerRequestPayloads } from './payloads/cloudfront-viewer-request';
import { cognitoPreSignUpPayloads } from './payloads/cognito-pre-sign-up';
import { dataPayloads } from './payloads/data';
import { deploymentPayloads } from './payloads/deployment';
import { devicePayloads } from './payloads/devices';
import { eventBridgeRulePayloads } from './payloads/eventbridge-rule';
import { eventBridgeSchedulePayloads } from './payloads/eventbridge-schedule';
import { loadBalancerPayloads } from './payloads/load-balancer';
import { s3Payloads } from './payloads/s3';
import { sdkPayloads } from './payloads/sdk';
import { sesPayloads } from './payloads/ses';
import { snsPayloads } from './payloads/sns';
import { storagePayloads } from './payloads/storage';
import type { SamplePayload } from './source';

/** The kinds of event each source sends, its usual one first. Apart from the catalogue: a page loads it when asked. */
export const sourcePayloads: Readonly<Record<SourceId, readonly SamplePayload[]>> = {
  sdk: sdkPayloads,
  'apigw-rest': apiGatewayRestPayloads,
  'apigw-http': apiGatewayHttpPayloads,
  alb: loadBalancerPayloads,
  'cloudfront-viewer-request': cloudFrontViewerRequestPayloads,
  'cognito-pre-sign-up': cognitoPreSignUpPayloads,
  s3: s3Payloads,
  sns: snsPayloads,
  'eventbridge-rule': eventBridgeRulePayloads,
  'eventbridge-schedule': eventBridgeSchedulePayloads,
  ses: sesPayloads,
  ...storagePayloads,
  ...devicePayloads,
  ...deploymentPayloads,
  ...agentPayloads,
  ...dataPayloads,
};

/** The usual event of a source. */
export function usualPayload(id: SourceId): SamplePayload {
  const [usual] = sourcePayloads[id];
  if (usual === undefined) throw new Error(`${id} has no event`);
  return usual;
}
