import { describe, expect, it } from 'vitest';
import { answerAsHttpAuthorizer, answerAsRestAuthorizer } from './api-gateway-authorizers';
import {
  failed,
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
} from './sample-replies.fixture';

const policy = (...effects: readonly string[]) => ({
  principalId: 'ada',
  policyDocument: {
    Version: '2012-10-17',
    Statement: effects.map((effect) => ({
      Effect: effect,
      Action: 'execute-api:Invoke',
      Resource: '*',
    })),
  },
});

const unauthorized = failed({
  kind: 'threw',
  errorType: 'Error',
  errorMessage: 'Unauthorized',
});

/** No decision for either kind of API. */
const malformed = [
  null,
  'Allow',
  [],
  {},
  { principalId: 'ada' },
  { ...policy('Allow'), principalId: undefined },
  { ...policy('Allow'), policyDocument: { Statement: ['Allow'] } },
  { ...policy('Allow'), context: { roles: ['admin'] } },
];

describe('API Gateway, REST API authorizer', () => {
  const answer = answerAsRestAuthorizer;
  const failure = [500, '{"message":null}', 'apigw-rest-authorizer.failure-500'];

  it.each([...functionErrors, ...refusals, limitReached, ...malformed.map(returned)])(
    'answers 500 without a decision: %o',
    (reply) => {
      expect(summary(answer(reply))).toEqual(failure);
    },
  );

  it('lets the request through when the policy allows', () => {
    const allowed = { ...policy('Allow'), context: { customer: 'ada', level: 3, trusted: true } };
    expect(answer(returned(allowed))).toMatchObject({
      status: 200,
      failed: false,
      rule: 'apigw-authorizer.allowed',
    });
  });

  it.each([
    [['Allow', 'Deny'], 'User is not authorized to access this resource with an explicit deny'],
    [['Deny'], 'User is not authorized to access this resource with an explicit deny'],
    [[], 'User is not authorized to access this resource'],
  ])('answers 403 to %o', (effects, message) => {
    const got = answer(returned(policy(...effects)));
    expect(summary(got)).toEqual([
      403,
      JSON.stringify({ Message: message }),
      'apigw-rest-authorizer.denied-403',
    ]);
  });

  it('answers 401 only to the exact message “Unauthorized”', () => {
    expect(summary(answer(unauthorized))).toEqual([
      401,
      '{"message":"Unauthorized"}',
      'apigw-rest-authorizer.unauthorized-401',
    ]);
    const other = failed({ kind: 'threw', errorType: 'Error', errorMessage: 'unauthorized' });
    expect(summary(answer(other))).toEqual(failure);
  });

  it('does not know the simple response of HTTP APIs', () => {
    expect(summary(answer(returned({ isAuthorized: true })))).toEqual(failure);
  });
});

describe('API Gateway, HTTP API authorizer', () => {
  const answer = answerAsHttpAuthorizer;

  it.each([
    ...functionErrors,
    ...refusals,
    limitReached,
    unauthorized,
    returned({ isAuthorized: 'yes' }),
    ...malformed.map(returned),
  ])('answers 500 without a decision: %o', (reply) => {
    expect(summary(answer(reply))).toEqual([
      500,
      '{"message":"Internal Server Error"}',
      'apigw-http-authorizer.failure-500',
    ]);
  });

  it.each([[{ isAuthorized: true }], [policy('Allow')]])('lets %o through', (value) => {
    expect(answer(returned(value)).rule).toBe('apigw-authorizer.allowed');
  });

  it.each([[{ isAuthorized: false }], [policy('Deny')], [policy()]])(
    'answers 403 to %o',
    (value) => {
      expect(summary(answer(returned(value)))).toEqual([
        403,
        '{"message":"Forbidden"}',
        'apigw-http-authorizer.denied-403',
      ]);
    },
  );
});
