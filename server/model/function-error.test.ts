import { describe, expect, it } from 'vitest';
import { functionErrorOf, resultBody } from './function-error';

const id = '6f1c0b1e-0000-4000-8000-00000000b2e9';

describe('the body after an attempt', () => {
  it('is the returned JSON as it is, also if it looks like an error', () => {
    expect(resultBody({ kind: 'returned', body: '{"statusCode":500}' }, id)).toBe(
      '{"statusCode":500}',
    );
    expect(functionErrorOf({ kind: 'returned', body: 'null' }, id)).toBeNull();
  });

  it('of a thrown error has errorType, errorMessage and trace in this order, and no request id', () => {
    const body = resultBody(
      { kind: 'threw', errorType: 'Error', errorMessage: 'Thumbnail failed' },
      id,
    );
    expect(body).toMatch(
      /^\{"errorType":"Error","errorMessage":"Thumbnail failed","trace":\["Error: Thumbnail failed"," {4}at Runtime\.handler \(/,
    );
    expect(Object.keys(JSON.parse(body) as object)).toEqual(['errorType', 'errorMessage', 'trace']);
  });

  it('has a line of trace for each line of the message, as a split stack has', () => {
    const error = functionErrorOf(
      { kind: 'threw', errorType: 'TypeError', errorMessage: 'a\nb' },
      id,
    );
    expect(error?.trace?.slice(0, 2)).toEqual(['TypeError: a', 'b']);
  });

  it('of a failed INIT is the thrown error', () => {
    const error = functionErrorOf(
      { kind: 'initFailed', errorType: 'Error', errorMessage: 'no table' },
      id,
    );
    expect(error).toMatchObject({ errorType: 'Error', errorMessage: 'no table' });
    expect(error?.trace?.[0]).toBe('Error: no table');
  });

  it.each([
    [
      { kind: 'timedOut', timeoutMs: 3_000 },
      `{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ${id} Error: Task timed out after 3.00 seconds"}`,
    ],
    [
      { kind: 'outOfMemory' },
      `{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${id} Error: Runtime exited with error: signal: killed"}`,
    ],
    [
      { kind: 'exited', exitCode: 0 },
      `{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${id} Error: Runtime exited without providing a reason"}`,
    ],
    [
      { kind: 'exited', exitCode: 127 },
      `{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${id} Error: Runtime exited with error: exit status 127"}`,
    ],
  ] as const)('of %o is the sandbox’s own, without a trace', (outcome, body) => {
    expect(resultBody(outcome, id)).toBe(body);
  });
});
