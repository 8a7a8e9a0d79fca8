import type { SourceId } from '../catalogue';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { agentDoors } from './agents';
import { answerAsApiGatewayHttp } from './api-gateway-http';
import { answerAsApiGatewayRest } from './api-gateway-rest';
import { answerAsCloudFront } from './cloudfront';
import { answerAsCognito } from './cognito';
import { acceptedByData, dataDoors } from './data';
import { acceptedByDeployments, deploymentDoors } from './deployment';
import { acceptedByDevices, deviceDoors } from './devices';
import { answerAsLoadBalancer } from './load-balancer';
import { storageDoors } from './storage';

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
  ...storageDoors,
  ...deviceDoors,
  ...deploymentDoors,
  ...agentDoors,
  ...dataDoors,
};

/** What a front door says once Lambda has taken an Event, for the sources behind a front door that may choose it. */
export const acceptedAnswers: Readonly<Partial<Record<SourceId, () => FrontDoorAnswer>>> = {
  ...acceptedByDevices,
  ...acceptedByDeployments,
  ...acceptedByData,
};
