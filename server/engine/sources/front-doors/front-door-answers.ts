import type { SourceId } from '../catalogue';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { agentDoors } from './agents';
import { conversationFrontDoors } from './conversation';
import { acceptedByData, dataDoors } from './data';
import { acceptedByDeployments, deploymentDoors } from './deployment';
import { acceptedByDevices, deviceDoors } from './devices';
import { eventAcceptedAnswers, eventAnswers } from './events';
import { answerAsFirehose } from './firehose';
import { graphqlAccepted, graphqlFrontDoors } from './graphql';
import { identityFrontDoors } from './identity';
import { storageDoors } from './storage';
import { webAcceptedAnswers, webAnswers } from './web';
import { workflowAccepted, workflowFrontDoors } from './workflow';

/**
 * What each front door makes of Lambda's reply, for exactly the sources that have one. Apart from the catalogue, because
 * a page shows recorded answers and never makes one.
 */
export const frontDoorAnswers: Readonly<
  Partial<Record<SourceId, (reply: SynchronousReply) => FrontDoorAnswer>>
> = {
  ...webAnswers,
  ...identityFrontDoors,
  ...workflowFrontDoors,
  ...graphqlFrontDoors,
  ...conversationFrontDoors,
  firehose: answerAsFirehose,
  ...storageDoors,
  ...deviceDoors,
  ...deploymentDoors,
  ...agentDoors,
  ...dataDoors,
  ...eventAnswers,
};

/** What a front door says once Lambda has taken an Event, for the sources behind a front door that may choose it. */
export const acceptedAnswers: Readonly<Partial<Record<SourceId, () => FrontDoorAnswer>>> = {
  ...webAcceptedAnswers,
  ...workflowAccepted,
  ...graphqlAccepted,
  ...acceptedByDevices,
  ...acceptedByDeployments,
  ...acceptedByData,
  ...eventAcceptedAnswers,
};
