import type { SourceId } from '../catalogue';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerAsApiGatewayHttp } from './api-gateway-http';
import { answerAsApiGatewayRest } from './api-gateway-rest';
import { answerAsCloudFront } from './cloudfront';
import { answerAsCognito } from './cognito';
import { eventAcceptedAnswers, eventAnswers } from './events';
import { answerAsLoadBalancer } from './load-balancer';

/**
 * What each front door makes of Lambda's reply, for exactly the sources that have one. Apart from the catalogue, because
 * a page shows recorded answers and never makes one.
 */
export const frontDoorAnswers: Readonly<
  Partial<Record<SourceId, (reply: SynchronousReply) => FrontDoorAnswer>>
> = {
  'apigw-rest': answerAsApiGatewayRest,
  'apigw-http': answerAsApiGatewayHttp,
  alb: answerAsLoadBalancer,
  'cognito-pre-sign-up': answerAsCognito,
  'cloudfront-viewer-request': answerAsCloudFront,
  ...eventAnswers,
};

/** What a front door says once Lambda has taken an Event, for the sources behind a front door that may choose it. */
export const acceptedAnswers: Readonly<Partial<Record<SourceId, () => FrontDoorAnswer>>> = {
  ...eventAcceptedAnswers,
};
