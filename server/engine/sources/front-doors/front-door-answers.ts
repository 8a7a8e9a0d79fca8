import type { FrontDoorAnswer, LambdaReply, SourceId } from '../source';
import { answerAsApiGatewayHttp } from './api-gateway-http';
import { answerAsApiGatewayRest } from './api-gateway-rest';
import { answerAsCloudFront } from './cloudfront';
import { answerAsCognito } from './cognito';
import { answerAsLoadBalancer } from './load-balancer';

/**
 * What each front door makes of Lambda's reply; null exactly where the catalogue has none. Apart from the catalogue,
 * because a page shows recorded answers and never makes one.
 */
export const frontDoorAnswers: Readonly<
  Record<SourceId, ((reply: LambdaReply) => FrontDoorAnswer) | null>
> = {
  sdk: null,
  'apigw-rest': answerAsApiGatewayRest,
  'apigw-http': answerAsApiGatewayHttp,
  alb: answerAsLoadBalancer,
  'cognito-pre-sign-up': answerAsCognito,
  'cloudfront-viewer-request': answerAsCloudFront,
  s3: null,
  sns: null,
  'eventbridge-rule': null,
  'eventbridge-schedule': null,
  ses: null,
};
