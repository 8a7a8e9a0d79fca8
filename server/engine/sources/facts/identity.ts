import { SECOND } from '../../micros';
import type { FrontDoor, Repeats, SourceFacts } from '../source';

const userPool = {
  name: 'Cognito user pool',
  limit: 5 * SECOND,
  limitRule: 'cognito.three-tries',
} as const satisfies FrontDoor;

const threeTries = {
  tries: 3,
  delay: () => 0,
  within: null,
  on: ['limit'],
  deadLetter: false,
  rule: 'cognito.three-tries',
} as const satisfies Repeats;

/** A trigger that Cognito asks before it goes on; all of them wait and repeat alike. */
const trigger = (detail: string, station: string): SourceFacts => ({
  name: 'Amazon Cognito',
  detail,
  station,
  path: 'synchronous',
  invocationTypes: ['RequestResponse'],
  choice: null,
  frontDoor: userPool,
  repeats: threeTries,
  rule: 'source.cognito',
});

/** A trigger that sends a message in Cognito’s stead; nobody waits for it. */
const sender = (detail: string): SourceFacts => ({
  name: 'Amazon Cognito custom sender',
  detail,
  station: 'Cognito user pool',
  path: 'asynchronous',
  invocationTypes: ['Event'],
  choice: null,
  frontDoor: null,
  repeats: null,
  rule: 'source.cognito-sender',
});

/** Sign-up and sign-in that ask a function. */
export const identityFacts = {
  'cognito-pre-sign-up': trigger('Pre sign-up trigger of a user pool', 'App that signs up'),
  'cognito-post-confirmation': trigger(
    'Post confirmation trigger of a user pool',
    'App that confirms',
  ),
  'cognito-pre-authentication': trigger(
    'Pre authentication trigger of a user pool',
    'App that signs in',
  ),
  'cognito-post-authentication': trigger(
    'Post authentication trigger of a user pool',
    'App that signs in',
  ),
  'cognito-pre-token-generation': trigger(
    'Pre token generation trigger of a user pool',
    'App that signs in',
  ),
  'cognito-user-migration': trigger('Migrate user trigger of a user pool', 'App that signs in'),
  'cognito-custom-message': trigger('Custom message trigger of a user pool', 'App that signs up'),
  'cognito-define-auth-challenge': trigger(
    'Define auth challenge trigger of a user pool',
    'App that signs in',
  ),
  'cognito-create-auth-challenge': trigger(
    'Create auth challenge trigger of a user pool',
    'App that signs in',
  ),
  'cognito-verify-auth-challenge': trigger(
    'Verify auth challenge response trigger of a user pool',
    'App that signs in',
  ),
  'cognito-inbound-federation': trigger(
    'Inbound federation trigger of a user pool',
    'Browser that signs in',
  ),
  'cognito-custom-email-sender': sender('Custom email sender trigger of a user pool'),
  'cognito-custom-sms-sender': sender('Custom SMS sender trigger of a user pool'),
  'cognito-sync': {
    name: 'Amazon Cognito Sync',
    detail: 'Sync trigger of an identity pool, closed to new customers',
    station: 'App that syncs',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: { name: 'Cognito Sync', limit: 5 * SECOND, limitRule: 'cognito-sync.limit' },
    repeats: null,
    rule: 'source.cognito-sync',
  },
} as const satisfies Record<string, SourceFacts>;
