import type { SourceId } from '#engine';

const policy = (effect: 'Allow' | 'Deny'): string =>
  JSON.stringify({
    principalId: 'ada',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: '*' }],
    },
  });

/** Longer than a workflow's or a contact flow's limit. */
const long = (bytes: number): string => JSON.stringify({ text: 'x'.repeat(bytes) });

/** What functions return, as JSON text, to call on the rules of a front door that a healthy result leaves alone. */
export const specialResults: Readonly<Partial<Record<SourceId, readonly string[]>>> = {
  'function-url': ['{"statusCode":"teapot"}'],
  'apigw-rest-authorizer': [policy('Deny')],
  'apigw-http-authorizer': ['{"isAuthorized":false}'],
  'cognito-pre-sign-up': [
    '{"triggerSource":"PreSignUp_AdminCreateUser","userName":"ada","response":{"autoConfirmUser":true}}',
  ],
  'step-functions': [long(262_145)],
  'appsync-authorizer': ['{"isAuthorized":false}'],
  connect: [long(32_769)],
};

/** Messages with which a function throws to say something to its front door. */
export const specialErrors: Readonly<Partial<Record<SourceId, string>>> = {
  'apigw-rest-authorizer': 'Unauthorized',
};
