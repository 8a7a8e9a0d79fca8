import type { SourceId } from '../catalogue';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerAsApiGatewayHttp } from './api-gateway-http';
import { answerAsApiGatewayRest } from './api-gateway-rest';
import { answerAsCloudFront } from './cloudfront';
import { conversationFrontDoors } from './conversation';
import { answerAsFirehose } from './firehose';
import { graphqlAccepted, graphqlFrontDoors } from './graphql';
import { identityFrontDoors } from './identity';
import { answerAsLoadBalancer } from './load-balancer';
import { workflowAccepted, workflowFrontDoors } from './workflow';

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
  'cloudfront-viewer-request': answerAsCloudFront,
  ...identityFrontDoors,
  ...workflowFrontDoors,
  ...graphqlFrontDoors,
  ...conversationFrontDoors,
  firehose: answerAsFirehose,
};

/** What a front door says once Lambda has taken an Event, for the sources behind a front door that may choose it. */
export const acceptedAnswers: Readonly<Partial<Record<SourceId, () => FrontDoorAnswer>>> = {
  ...workflowAccepted,
  ...graphqlAccepted,
};
