import type { SourceId } from '../catalogue';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerAsCognito } from './cognito';
import { eventAcceptedAnswers, eventAnswers } from './events';
import { webAcceptedAnswers, webAnswers } from './web';

/**
 * What each front door makes of Lambda's reply, for exactly the sources that have one. Apart from the catalogue, because
 * a page shows recorded answers and never makes one.
 */
export const frontDoorAnswers: Readonly<
  Partial<Record<SourceId, (reply: SynchronousReply) => FrontDoorAnswer>>
> = {
  ...webAnswers,
  'cognito-pre-sign-up': answerAsCognito,
  ...eventAnswers,
};

/** What a front door says once Lambda has taken an Event, for the sources behind a front door that may choose it. */
export const acceptedAnswers: Readonly<Partial<Record<SourceId, () => FrontDoorAnswer>>> = {
  ...webAcceptedAnswers,
  ...eventAcceptedAnswers,
};
