import { SECOND } from '../../micros';
import type { SourceFacts } from '../source';

/** Sign-up and sign-in that ask a function. */
export const identityFacts = {
  'cognito-pre-sign-up': {
    name: 'Amazon Cognito',
    detail: 'Pre sign-up trigger of a user pool',
    station: 'App that signs up',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: {
      name: 'Cognito user pool',
      limit: 5 * SECOND,
      limitRule: 'cognito.three-tries',
    },
    repeats: {
      tries: 3,
      delay: () => 0,
      within: null,
      on: ['limit'],
      deadLetter: false,
      rule: 'cognito.three-tries',
    },
    rule: 'source.cognito',
  },
} as const satisfies Record<string, SourceFacts>;
