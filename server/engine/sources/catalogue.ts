import { apiGatewayHttp } from './api-gateway-http';
import { apiGatewayRest } from './api-gateway-rest';
import { cloudFrontViewerRequest } from './cloudfront-viewer-request';
import { cognitoPreSignUp } from './cognito-pre-sign-up';
import { eventBridgeRule } from './eventbridge-rule';
import { eventBridgeSchedule } from './eventbridge-schedule';
import { loadBalancer } from './load-balancer';
import { s3 } from './s3';
import { sdk } from './sdk';
import { ses } from './ses';
import { sns } from './sns';
import type { EventSource, SourceId } from './source';

/** Every event source by its id. */
export const sources: Readonly<Record<SourceId, EventSource>> = {
  sdk,
  'apigw-rest': apiGatewayRest,
  'apigw-http': apiGatewayHttp,
  alb: loadBalancer,
  'cognito-pre-sign-up': cognitoPreSignUp,
  'cloudfront-viewer-request': cloudFrontViewerRequest,
  s3,
  sns,
  'eventbridge-rule': eventBridgeRule,
  'eventbridge-schedule': eventBridgeSchedule,
  ses,
};

/** All ids in the order in which they are shown: the direct call, synchronous sources, asynchronous sources. */
export const sourceIds: readonly SourceId[] = [
  'sdk',
  'apigw-rest',
  'apigw-http',
  'alb',
  'cognito-pre-sign-up',
  'cloudfront-viewer-request',
  's3',
  'sns',
  'eventbridge-rule',
  'eventbridge-schedule',
  'ses',
];
