import type { identityFacts } from '../facts/identity';
import type { SourceNotes } from '../source';

export const identityNotes: Readonly<Record<keyof typeof identityFacts, SourceNotes>> = {
  'cognito-pre-sign-up': {
    whoRetries:
      'Cognito itself: it waits 5 s for an answer and tries three times in all, whatever the function’s own time-out is.',
    onFailure:
      'UserLambdaValidationException for a function error, UnexpectedLambdaException for a time-out or a refused call.',
    limits: '5 s for each of three tries.',
    permission: 'cognito-idp.amazonaws.com from the user pool’s ARN.',
    keywords: 'user pool sign up signup register login authentication identity trigger presignup',
    unverified: null,
  },
};
