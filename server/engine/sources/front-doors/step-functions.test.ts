import { describe, expect, it } from 'vitest';
import {
  denied,
  failed,
  functionErrors,
  limitReached,
  refusals,
  refused,
  returned,
  summary,
  threw,
  throttled,
  timedOut,
} from './sample-replies.fixture';
import { workflowFrontDoors as doors, workflowAccepted } from './workflow';

const forms = Object.entries(doors);
const errorOf = (body: string): unknown => JSON.parse(body).Error;

describe('a Task of Step Functions', () => {
  it.each(forms)('%s speaks no HTTP', (_, answer) => {
    for (const reply of [returned({}), limitReached, ...functionErrors, ...refusals]) {
      expect(answer(reply)).toMatchObject({ status: null, headers: {} });
    }
  });

  it.each(forms)(
    '%s fails with the names of Lambda’s exceptions when the call is refused',
    (_, answer) => {
      expect(answer(throttled)).toMatchObject({ failed: true, statusText: 'Task failed' });
      expect(errorOf(answer(throttled).body)).toBe('Lambda.TooManyRequestsException');
      expect(errorOf(answer(denied).body)).toBe('Lambda.AWSLambdaException');
      expect(errorOf(answer(refused({ code: 'functionNotFound', status: 404 })).body)).toBe(
        'Lambda.ResourceNotFoundException',
      );
    },
  );

  it.each(forms.filter(([id]) => id !== 'step-functions-sdk'))(
    '%s fails with the function’s own errorType',
    (_, answer) => {
      expect(JSON.parse(answer(threw).body)).toEqual({
        Error: 'TypeError',
        Cause: '{"errorType":"TypeError","errorMessage":"no such order"}',
      });
      expect(answer(threw).rule).toBe('step-functions.function-error');
      expect(errorOf(answer(timedOut).body)).toBe('Sandbox.Timedout');
      expect(errorOf(answer(failed({ kind: 'outOfMemory' })).body)).toBe('Runtime.ExitError');
      expect(answer(timedOut).rule).toBe('step-functions.platform-error');
    },
  );

  it('hands on the result under Payload with lambda:invoke, parsed', () => {
    const got = doors['step-functions'](returned({ ok: true }));
    expect(JSON.parse(got.body)).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { ok: true },
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: {},
      StatusCode: 200,
    });
    expect(got.failed).toBe(false);
  });

  it('hands on the bare result with the function’s ARN', () => {
    expect(summary(doors['step-functions-function-arn'](returned({ ok: true })))).toEqual([
      null,
      '{"ok":true}',
      'step-functions.bare-result',
    ]);
  });

  it('waits for its token whatever the function returns', () => {
    const got = doors['step-functions-task-token'](returned({ ok: true }));
    expect(got).toMatchObject({ failed: false, body: '', rule: 'step-functions.waits-for-token' });
    expect(workflowAccepted['step-functions-task-token']().rule).toBe(
      'step-functions.waits-for-token',
    );
  });

  it('does not fail by a function error with the SDK integration, whose Payload is a text', () => {
    const ok = JSON.parse(doors['step-functions-sdk'](returned({ ok: true })).body);
    expect(ok.Payload).toBe('{"ok":true}');
    const got = doors['step-functions-sdk'](threw);
    expect(got.failed).toBe(false);
    expect(JSON.parse(got.body)).toMatchObject({ FunctionError: 'Unhandled', StatusCode: 200 });
  });

  it('fails with a result over 256 KB', () => {
    const got = doors['step-functions'](returned('x'.repeat(262_145)));
    expect(errorOf(got.body)).toBe('States.DataLimitExceeded');
    expect(doors['step-functions'](returned('x'.repeat(200_000))).failed).toBe(false);
  });

  it('goes on with 202 and no Payload when Lambda queued the event', () => {
    expect(summary(workflowAccepted['step-functions']())).toEqual([
      null,
      '{"StatusCode":202}',
      'step-functions.accepted',
    ]);
  });
});
