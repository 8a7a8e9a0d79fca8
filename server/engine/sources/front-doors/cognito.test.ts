import { describe, expect, it } from 'vitest';
import { identityFrontDoors } from './identity';
import {
  denied,
  failed,
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
  threw,
  throttled,
  timedOut,
} from './sample-replies.fixture';

const doors = identityFrontDoors;

describe('Cognito, pre sign-up', () => {
  const answer = doors['cognito-pre-sign-up'];
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

  it('ignores the flags for an administrator and sends a federated browser back', () => {
    const byAdmin = answer(returned({ ...event, triggerSource: 'PreSignUp_AdminCreateUser' }));
    expect(JSON.parse(byAdmin.body).User.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    const federated = answer(returned({ ...event, triggerSource: 'PreSignUp_ExternalProvider' }));
    expect([federated.status, federated.failed]).toEqual([302, false]);
  });
});

describe('every other trigger of a user pool', () => {
  const triggers = [
    ['cognito-post-confirmation', 'PostConfirmation'],
    ['cognito-pre-authentication', 'PreAuthentication'],
    ['cognito-post-authentication', 'PostAuthentication'],
    ['cognito-pre-token-generation', 'PreTokenGeneration'],
    ['cognito-user-migration', 'UserMigration'],
    ['cognito-custom-message', 'CustomMessage'],
    ['cognito-define-auth-challenge', 'DefineAuthChallenge'],
    ['cognito-create-auth-challenge', 'CreateAuthChallenge'],
    ['cognito-verify-auth-challenge', 'VerifyAuthChallengeResponse'],
  ] as const;

  it.each(triggers)('%s names %s in its exceptions', (id, name) => {
    expect(JSON.parse(doors[id](threw).body)).toEqual({
      __type: 'UserLambdaValidationException',
      message: `${name} failed with error no such order.`,
    });
    expect(JSON.parse(doors[id](throttled).body)).toEqual({
      __type: 'UnexpectedLambdaException',
      message: `${name} invocation failed due to error TooManyRequestsException.`,
    });
    expect(JSON.parse(doors[id](limitReached).body).__type).toBe('UnexpectedLambdaException');
    for (const reply of [returned(null), returned([]), returned({ response: 'yes' })]) {
      expect(summary(doors[id](reply))).toEqual([
        400,
        '{"__type":"InvalidLambdaResponseException","message":"Unrecognizable lambda output"}',
        'cognito.invalid-response',
      ]);
    }
  });

  it('confirms with an empty object', () => {
    expect(summary(doors['cognito-post-confirmation'](returned({ response: {} })))).toEqual([
      200,
      '{}',
      'cognito.confirmed',
    ]);
  });

  it('issues tokens when a trigger of the sign-in lets it go on', () => {
    for (const id of [
      'cognito-pre-authentication',
      'cognito-post-authentication',
      'cognito-pre-token-generation',
    ] as const) {
      const got = doors[id](returned({ response: {} }));
      expect([got.status, got.rule]).toEqual([200, 'cognito.sign-in']);
      expect(JSON.parse(got.body).AuthenticationResult.TokenType).toBe('Bearer');
    }
  });

  it('takes no claims that are no object', () => {
    const answer = doors['cognito-pre-token-generation'];
    expect(answer(returned({ response: { claimsOverrideDetails: null } })).status).toBe(200);
    expect(answer(returned({ response: { claimsOverrideDetails: 'admin' } })).status).toBe(400);
  });

  it('migrates a user who has attributes, and lets only a confirmed one in', () => {
    const answer = doors['cognito-user-migration'];
    const withStatus = (finalUserStatus?: string) =>
      answer(
        returned({ response: { userAttributes: { email: 'ada@example.com' }, finalUserStatus } }),
      );
    expect(JSON.parse(withStatus('CONFIRMED').body)).toHaveProperty('AuthenticationResult');
    expect(JSON.parse(withStatus().body).__type).toBe('PasswordResetRequiredException');
    expect(withStatus().failed).toBe(true);
    expect(answer(returned({ response: { userAttributes: null } })).rule).toBe(
      'cognito.invalid-response',
    );
    const forgotten = answer(
      returned({ triggerSource: 'UserMigration_ForgotPassword', response: { userAttributes: {} } }),
    );
    expect(JSON.parse(forgotten.body)).toHaveProperty('CodeDeliveryDetails');
  });

  it('says that the user was not found when it may not call the migration', () => {
    const got = doors['cognito-user-migration'](denied);
    expect(JSON.parse(got.body).__type).toBe('UserNotFoundException');
    expect(got.rule).toBe('cognito.migration-denied');
  });

  it.each([
    ['CustomMessage_SignUp', 'UserConfirmed'],
    ['CustomMessage_ResendCode', 'CodeDeliveryDetails'],
    ['CustomMessage_AdminCreateUser', 'User'],
    ['CustomMessage_UpdateUserAttribute', 'CodeDeliveryDetailsList'],
    ['CustomMessage_Authentication', 'ChallengeName'],
  ])('answers %s with %s once the message is sent', (triggerSource, key) => {
    const response = { smsMessage: null, emailMessage: 'Hello {####}', emailSubject: 'Code' };
    const got = doors['cognito-custom-message'](returned({ triggerSource, response }));
    expect(JSON.parse(got.body)).toHaveProperty(key);
    expect(got.rule).toBe('cognito.message-sent');
  });

  it('takes no message that is no text', () => {
    const got = doors['cognito-custom-message'](returned({ response: { emailMessage: 7 } }));
    expect(got.rule).toBe('cognito.invalid-response');
  });

  it('does what Define auth challenge decides', () => {
    const answer = (response: object) =>
      doors['cognito-define-auth-challenge'](returned({ response }));
    expect(JSON.parse(answer({ issueTokens: true }).body)).toHaveProperty('AuthenticationResult');
    expect(JSON.parse(answer({ failAuthentication: true, issueTokens: true }).body).__type).toBe(
      'NotAuthorizedException',
    );
    expect(JSON.parse(answer({ challengeName: 'CUSTOM_CHALLENGE' }).body).ChallengeName).toBe(
      'CUSTOM_CHALLENGE',
    );
    expect(answer({ challengeName: null, issueTokens: null }).rule).toBe(
      'cognito.invalid-response',
    );
    expect(answer({ issueTokens: 'yes' }).rule).toBe('cognito.invalid-response');
  });

  it('shows the client the public parameters of a challenge and never the private ones', () => {
    const { body } = doors['cognito-create-auth-challenge'](
      returned({
        response: {
          publicChallengeParameters: { question: 'Which tea?' },
          privateChallengeParameters: { answer: 'sencha' },
        },
      }),
    );
    expect(JSON.parse(body).ChallengeParameters).toEqual({ question: 'Which tea?' });
    expect(body).not.toContain('sencha');
  });

  it('goes on after a right answer and asks again after a wrong one', () => {
    const answer = (answerCorrect: unknown) =>
      doors['cognito-verify-auth-challenge'](returned({ response: { answerCorrect } }));
    expect(JSON.parse(answer(true).body)).toHaveProperty('AuthenticationResult');
    expect(JSON.parse(answer(false).body).ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(answer(null).rule).toBe('cognito.invalid-response');
  });
});

describe('Cognito, inbound federation', () => {
  const answer = doors['cognito-inbound-federation'];

  it('sends the browser back with a code', () => {
    const got = answer(returned({ response: { userAttributesToMap: {} } }));
    expect([got.status, got.failed, got.rule]).toEqual([302, false, 'cognito.federated']);
    expect(got.headers.location).toContain('code=');
  });

  it.each([...functionErrors, ...refusals, limitReached, returned({})])(
    'sends the browser back with an error: %o',
    (reply) => {
      const got = answer(reply);
      expect([got.status, got.failed, got.rule]).toEqual([302, true, 'cognito.federation-failed']);
      expect(got.headers.location).toContain('error=invalid_request');
    },
  );

  it('survives a message with half a character in it', () => {
    const got = answer(failed({ kind: 'threw', errorType: 'Error', errorMessage: 'half \ud83c' }));
    expect(got.headers.location).toContain('%EF%BF%BD');
  });
});

describe('Cognito Sync', () => {
  const answer = doors['cognito-sync'];

  it.each([
    [threw, 400, 'InvalidLambdaFunctionOutputException'],
    [limitReached, 400, 'InvalidLambdaFunctionOutputException'],
    [throttled, 429, 'LambdaThrottledException'],
    [denied, 500, 'InternalErrorException'],
    [returned({ datasetRecords: [] }), 400, 'InvalidLambdaFunctionOutputException'],
  ])('stores nothing: %o is %d %s', (reply, status, type) => {
    const got = answer(reply);
    expect([got.status, got.headers['x-amzn-errortype']]).toEqual([status, type]);
  });

  it('stores the records as they came back', () => {
    const got = answer(
      returned({
        datasetRecords: { tea: { oldValue: 'black', newValue: 'green', op: 'replace' } },
      }),
    );
    expect(summary(got)).toEqual([
      200,
      '{"Records":[{"Key":"tea","Value":"green"}]}',
      'cognito-sync.stored',
    ]);
  });
});
