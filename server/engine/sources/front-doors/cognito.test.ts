import { describe, expect, it } from 'vitest';
import { answerAsCognito } from './cognito';
import {
  denied,
  failed,
  limitReached,
  returned,
  summary,
  threw,
  throttled,
  timedOut,
} from './sample-replies.fixture';

describe('Cognito, pre sign-up', () => {
  const answer = answerAsCognito;
  const event = { version: '1', userName: 'ada', response: { autoConfirmUser: true } };

  it.each([
    [threw, 'UserLambdaValidationException', 'PreSignUp failed with error no such order.'],
    [
      timedOut,
      'UserLambdaValidationException',
      'PreSignUp failed with error Task timed out after 3.00 seconds.',
    ],
    [
      failed({ kind: 'exited', exitCode: 129 }),
      'UserLambdaValidationException',
      'PreSignUp failed with error Runtime exited with error: exit status 129.',
    ],
    [
      throttled,
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error TooManyRequestsException.',
    ],
    [
      denied,
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error AccessDeniedException.',
    ],
    [
      limitReached,
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.',
    ],
    [returned('no'), 'InvalidLambdaResponseException', 'Unrecognizable lambda output'],
    [returned({}), 'InvalidLambdaResponseException', 'Unrecognizable lambda output'],
    [
      returned({ ...event, response: { autoConfirmUser: null } }),
      'InvalidLambdaResponseException',
      'Unrecognizable lambda output',
    ],
  ])('refuses the sign-up with 400: %o', (reply, type, message) => {
    const got = answer(reply);
    expect(got.status).toBe(400);
    expect(JSON.parse(got.body)).toEqual({ __type: type, message });
  });

  it('creates the user when the event comes back', () => {
    expect(summary(answer(returned(event)))).toEqual([
      200,
      '{"UserConfirmed":true,"UserSub":"ada"}',
      'cognito.sign-up',
    ]);
    expect(answer(returned({ response: {} })).body).toBe('{"UserConfirmed":false}');
  });
});
