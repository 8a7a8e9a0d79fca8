import type { SourceId } from './catalogue';
import { apiGatewayHttpPayloads } from './payloads/api-gateway-http';
import { apiGatewayRestPayloads } from './payloads/api-gateway-rest';
import { cloudFrontViewerRequestPayloads } from './payloads/cloudfront-viewer-request';
import { cognitoPreSignUpPayloads } from './payloads/cognito-pre-sign-up';
import { eventPayloads } from './payloads/events';
import { loadBalancerPayloads } from './payloads/load-balancer';
import { polledPayloads } from './payloads/polled';
import { sdkPayloads } from './payloads/sdk';
import type { SamplePayload } from './source';

/** The kinds of event each source sends, its usual one first. Apart from the catalogue: a page loads it when asked. */
export const sourcePayloads: Readonly<Record<SourceId, readonly SamplePayload[]>> = {
  sdk: sdkPayloads,
  'apigw-rest': apiGatewayRestPayloads,
  'apigw-http': apiGatewayHttpPayloads,
  alb: loadBalancerPayloads,
  'cloudfront-viewer-request': cloudFrontViewerRequestPayloads,
  'cognito-pre-sign-up': cognitoPreSignUpPayloads,
  ...eventPayloads,
  ...polledPayloads,
};

/** The usual event of a source. */
export function usualPayload(id: SourceId): SamplePayload {
  const [usual] = sourcePayloads[id];
  if (usual === undefined) throw new Error(`${id} has no event`);
  return usual;
}
