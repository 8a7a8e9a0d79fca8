import { describe, expect, it } from 'vitest';
import { acceptedAsRestNonProxy, answerAsRestNonProxy } from './api-gateway-rest-non-proxy';
import {
  failed,
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
  threw,
  timedOut,
} from './sample-replies.fixture';

describe('API Gateway, REST API, non-proxy', () => {
  const answer = answerAsRestNonProxy;

  it.each([
    ['a bare string, with its quotes', 'hello', '"hello"'],
    ['null', null, 'null'],
    ['a proxy response, unread', { statusCode: 404 }, '{"statusCode":404}'],
  ])('sends on %s as the body of a 200', (_, value, body) => {
    expect(summary(answer(returned(value)))).toEqual([
      200,
      body,
      'apigw-rest-non-proxy.response-200',
    ]);
  });

  it.each(functionErrors)('answers 200 to a function error, too: %o', (reply) => {
    expect(answer(reply)).toMatchObject({
      status: 200,
      failed: false,
      rule: 'apigw-rest-non-proxy.function-error-200',
    });
  });

  it.each([
    [threw, { errorType: 'TypeError', errorMessage: 'no such order', trace: [] }],
    [
      timedOut,
      { errorType: 'Sandbox.Timedout', errorMessage: 'Error: Task timed out after 3.00 seconds' },
    ],
    [
      failed({ kind: 'exited', exitCode: 0 }),
      {
        errorType: 'Runtime.ExitError',
        errorMessage: 'Error: Runtime exited without providing a reason',
      },
    ],
  ])('shows its client the error itself: %o', (reply, error) => {
    expect(JSON.parse(answer(reply).body)).toEqual(error);
  });

  it.each(refusals)('hides what Lambda refused behind 500: %o', (reply) => {
    expect(answer(reply)).toMatchObject({ status: 500, rule: 'apigw-rest.refused-500' });
  });

  it('answers 504 after 29 seconds', () => {
    expect(answer(limitReached)).toMatchObject({ status: 504, rule: 'apigw-rest.time-out-504' });
  });

  it('answers an accepted event at once, without a result', () => {
    expect(summary(acceptedAsRestNonProxy())).toEqual([
      200,
      '',
      'apigw-rest-non-proxy.accepted-200',
    ]);
  });
});
