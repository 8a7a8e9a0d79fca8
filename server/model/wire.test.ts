import { describe, expect, it } from 'vitest';
import { type Act, defaultFunction } from '#engine';
import { simulatedRun, synchronous } from './simulated-run';
import { frontDoorResponse, invokeResponse, renderHttp } from './wire';

const id = 'd01f0c61-7c07-4bbb-9caa-13a25f6807ad';

function answerTo(act: Partial<Act>, config = {}, tail = false) {
  const { events, room } = simulatedRun(config, act);
  const response = invokeResponse(events, 1, room, { tail });
  if (response === null) throw new Error('the call was answered');
  return { ...response, names: response.headers.map(([name]) => name) };
}

const header = (
  response: { readonly headers: readonly (readonly [string, string])[] },
  name: string,
) => response.headers.find(([known]) => known === name)?.[1];

const says = (result: string) => ({ behaviour: { kind: 'succeeds', result, durationMs: 40 } });

describe('RequestResponse', () => {
  it('answers 200 with the result, headers in AWS’s order', () => {
    const response = answerTo(synchronous, says('"grüß"'));
    expect(response).toMatchObject({ status: 200, statusText: 'OK', body: '"grüß"' });
    expect(response.names).toEqual([
      'Content-Type',
      'Content-Length',
      'Connection',
      'x-amzn-RequestId',
      'x-amzn-Remapped-Content-Length',
      'X-Amz-Executed-Version',
      'X-Amzn-Trace-Id',
    ]);
    expect(header(response, 'Content-Length')).toBe('8');
    expect(header(response, 'x-amzn-RequestId')).toBe(id);
    expect(header(response, 'X-Amz-Executed-Version')).toBe('$LATEST');
    expect(header(response, 'x-amzn-Remapped-Content-Length')).toBe('0');
  });

  it('answers 200 to a function error too: only a header and the body tell', () => {
    const response = answerTo(synchronous);
    expect(response.status).toBe(200);
    expect(header(response, 'X-Amz-Function-Error')).toBe('Unhandled');
    expect(JSON.parse(response.body)).toMatchObject({
      errorType: 'Error',
      errorMessage: 'Thumbnail failed: unsupported format',
    });
  });

  it('carries the log’s tail on demand, without INIT', () => {
    const response = answerTo(synchronous, { ...says('1'), memoryMb: 128 }, true);
    expect(Buffer.from(header(response, 'X-Amz-Log-Result') ?? '', 'base64').toString()).toBe(
      `START RequestId: ${id} Version: $LATEST\nEND RequestId: ${id}\nREPORT RequestId: ${id}\tDuration: 40.00 ms\tBilled Duration: 220 ms\tMemory Size: 128 MB\tMax Memory Used: 72 MB\tInit Duration: 180.00 ms\t\n`,
    );
  });

  it('cuts the log to its last 4 KB', () => {
    const behaviour = {
      kind: 'throws',
      errorType: 'Error',
      errorMessage: 'ä'.repeat(3_000),
      durationMs: 1,
    };
    const log = Buffer.from(
      header(answerTo(synchronous, { behaviour }, true), 'X-Amz-Log-Result') ?? '',
      'base64',
    );
    expect(log.length).toBeLessThanOrEqual(4_096);
    expect(log.length).toBeGreaterThan(4_090);
    expect(log.toString()).toMatch(/REPORT .*\n$/);
  });
});

describe('a function error', () => {
  const withId = `RequestId: ${id} Error: `;
  const trace = (first: string) => [first, expect.stringMatching(/^ {4}at /), expect.anything()];

  it.each([
    [
      { kind: 'throws', errorType: 'TypeError', errorMessage: 'no', durationMs: 1 },
      { errorType: 'TypeError', errorMessage: 'no', trace: trace('TypeError: no') },
    ],
    [
      { kind: 'throwsValue', text: 'boom', durationMs: 1 },
      { errorType: 'string', errorMessage: 'boom', trace: [] },
    ],
    [
      { kind: 'rejectsUnhandled', reason: 'Error: late', durationMs: 1 },
      {
        errorType: 'Runtime.UnhandledPromiseRejection',
        errorMessage: 'Error: late',
        trace: trace('Runtime.UnhandledPromiseRejection: Error: late'),
      },
    ],
    [
      { kind: 'throwsOutside', errorType: 'RangeError', errorMessage: 'far', durationMs: 1 },
      { errorType: 'RangeError', errorMessage: 'far', trace: trace('RangeError: far') },
    ],
    [
      { kind: 'neverSettles', durationMs: 1 },
      {
        errorType: 'Runtime.NodeJsExit',
        errorMessage:
          'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes',
        trace: expect.anything(),
      },
    ],
    [
      { kind: 'returnsNoJson', durationMs: 1 },
      {
        errorType: 'Error',
        errorMessage: 'Unable to stringify response body',
        trace: trace('Error: Unable to stringify response body'),
      },
    ],
    [
      { kind: 'returnsMuch', bytes: 6_291_557, durationMs: 1 },
      {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage:
          'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      },
    ],
    [
      { kind: 'timesOut' },
      {
        errorType: 'Sandbox.Timedout',
        errorMessage: `${withId}Task timed out after 3.00 seconds`,
      },
    ],
    [
      { kind: 'exits', exitCode: 0, durationMs: 1 },
      {
        errorType: 'Runtime.ExitError',
        errorMessage: `${withId}Runtime exited without providing a reason`,
      },
    ],
    [
      { kind: 'outOfMemory', durationMs: 1 },
      {
        errorType: 'Runtime.ExitError',
        errorMessage: `${withId}Runtime exited with error: signal: killed`,
      },
    ],
    [
      { kind: 'failsInit', errorType: 'Runtime.ImportModuleError', errorMessage: 'gone' },
      {
        errorType: 'Runtime.ImportModuleError',
        errorMessage: 'gone',
        trace: trace('Runtime.ImportModuleError: gone'),
      },
    ],
  ])(
    'of %o is 200 with Unhandled, the version that ran, and exactly these keys',
    (behaviour, body) => {
      const response = answerTo(synchronous, { behaviour });
      expect(response).toMatchObject({ status: 200, statusText: 'OK' });
      expect(header(response, 'X-Amz-Function-Error')).toBe('Unhandled');
      expect(header(response, 'X-Amz-Executed-Version')).toBe('$LATEST');
      const error = JSON.parse(response.body) as object;
      expect(error).toEqual(body);
      expect(Object.keys(error)).toEqual(Object.keys(body));
    },
  );

  it('stands between the executed version and the log', () => {
    expect(answerTo(synchronous, {}, true).names).toEqual([
      'Content-Type',
      'Content-Length',
      'Connection',
      'x-amzn-RequestId',
      'x-amzn-Remapped-Content-Length',
      'X-Amz-Executed-Version',
      'X-Amz-Function-Error',
      'X-Amz-Log-Result',
      'X-Amzn-Trace-Id',
    ]);
  });
});

it('a response of exactly 6,291,556 bytes passes', () => {
  const response = answerTo(synchronous, {
    behaviour: { kind: 'returnsMuch', bytes: 6_291_556, durationMs: 1 },
  });
  expect(header(response, 'X-Amz-Function-Error')).toBeUndefined();
  expect(header(response, 'Content-Length')).toBe('6291556');
});

it('an INIT over 10 s that also outlives the time-out is answered as a time-out', () => {
  const response = answerTo(synchronous, { ...says('1'), initMs: 12_000 });
  expect(JSON.parse(response.body)).toEqual({
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${id} Error: Task timed out after 3.00 seconds`,
  });
});

describe('a qualifier', () => {
  const versions = [1, 2, 3].map((version) => ({ ...defaultFunction, version }));
  const aliases = [{ name: 'live', version: 3, additional: null }];

  it.each(['3', 'live'])('%s runs the version it means', (qualifier) => {
    const response = answerTo({ ...synchronous, qualifier }, { versions, aliases });
    expect(header(response, 'X-Amz-Executed-Version')).toBe('3');
  });

  it('is not told to who sends an event or only asks', () => {
    for (const invocationType of ['Event', 'DryRun'] as const) {
      const act = { ...synchronous, invocationType, qualifier: 'live' };
      expect(answerTo(act, { versions, aliases }).names).not.toContain('X-Amz-Executed-Version');
    }
  });

  it('that does not exist is named in the refusal', () => {
    expect(answerTo({ ...synchronous, qualifier: 'gone' }, { versions })).toMatchObject({
      status: 404,
      body: '{"Message":"Function not found: arn:aws:lambda:us-east-1:123456789012:function:my-lambda:gone","Type":"User"}',
    });
  });
});

it('a chained call is answered in its own name', () => {
  const { events, room } = simulatedRun(
    { behaviour: { kind: 'invokes', functionName: 'nobody', durationMs: 1 } },
    synchronous,
  );
  expect(invokeResponse(events, 1, room)).toMatchObject({ status: 200, body: expect.anything() });
  expect(invokeResponse(events, 2, room)).toMatchObject({
    status: 404,
    body: '{"Message":"Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody:$LATEST","Type":"User"}',
  });
});

it('Event answers 202 with nothing in it', () => {
  const response = answerTo({ source: 's3', invocationType: 'Event' });
  expect(response).toMatchObject({ status: 202, statusText: 'Accepted', body: '' });
  expect(response.names).toEqual([
    'Content-Length',
    'Connection',
    'x-amzn-RequestId',
    'x-amzn-Remapped-Content-Length',
    'X-Amzn-Trace-Id',
  ]);
});

it('DryRun answers 204', () => {
  const response = answerTo({ source: 'sdk', invocationType: 'DryRun' });
  expect(response).toMatchObject({ status: 204, statusText: 'No Content', body: '' });
  expect(response.names).not.toContain('Content-Length');
  expect(response.names).not.toContain('X-Amz-Executed-Version');
});

describe('a refusal', () => {
  it.each([
    [
      'unknown function',
      { functionName: 'nobody' },
      404,
      'ResourceNotFoundException',
      '{"Message":"Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody:$LATEST","Type":"User"}',
    ],
    [
      'bad JSON',
      { payload: 'badbod' },
      400,
      'InvalidRequestContentException',
      String.raw`{"Type":"User","message":"Could not parse request body into json: Could not parse payload into json: Unrecognized token 'badbod': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: REDACTED (${'`'}StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION${'`'} disabled); line: 1, column: 1]"}`,
    ],
    [
      'no permission',
      { callerMayInvoke: false },
      403,
      'AccessDeniedException',
      '{"Message":"User: arn:aws:iam::123456789012:user/caller is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:123456789012:function:my-lambda because no identity-based policy allows the lambda:InvokeFunction action"}',
    ],
    [
      'payload too large',
      { invocationType: 'Event', payload: `"${'x'.repeat(1_048_575)}"` },
      413,
      'RequestEntityTooLargeException',
      '{"Message":"1048577 byte payload is too large for the Event invocation type (limit 1048576 bytes)"}',
    ],
  ] as const)('for %s', (_what, act, status, type, body) => {
    const response = answerTo({ ...synchronous, ...act });
    expect(response).toMatchObject({ status, body });
    expect(header(response, 'x-amzn-ErrorType')).toBe(type);
    expect(response.names).toEqual([
      'Content-Type',
      'Content-Length',
      'Connection',
      'x-amzn-RequestId',
      'x-amzn-ErrorType',
    ]);
  });

  it('for a throttle names its reason first', () => {
    const response = answerTo(synchronous, { reservedConcurrency: 0 });
    expect(response).toMatchObject({
      status: 429,
      statusText: 'Too Many Requests',
      body: '{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}',
    });
    expect(header(response, 'x-amzn-ErrorType')).toBe('TooManyRequestsException');
  });
});

it('is null as long as there is no answer', () => {
  const { events, room } = simulatedRun();
  expect(
    invokeResponse(
      events.filter(({ at }) => at < 38_000),
      1,
      room,
    ),
  ).toBeNull();
  expect(invokeResponse(events, 99, room)).toBeNull();
});

it('gives a front door’s answer the length it needs', () => {
  const { end } = simulatedRun({}, { source: 'apigw-rest', invocationType: 'RequestResponse' });
  const answer = end.caller.frontDoor;
  const response = answer && frontDoorResponse(answer);
  expect(response).toMatchObject({ status: 502, body: '{"message":"Internal server error"}' });
  expect(response && header(response, 'content-length')).toBe('35');
});

it('gives a front door’s answer without a body no length', () => {
  const headersOf = (status: number) =>
    frontDoorResponse({
      status,
      statusText: '',
      failed: false,
      headers: {},
      body: '',
      because: '',
      rule: 'apigw-websocket.connected',
    })?.headers;
  expect(headersOf(101)).toEqual([]);
  expect(headersOf(204)).toEqual([]);
  expect(headersOf(200)).toEqual([['content-length', '0']]);
});

it('is shown as it goes over the wire', () => {
  expect(
    renderHttp({
      status: 202,
      statusText: 'Accepted',
      headers: [['Content-Length', '0']],
      body: '',
    }),
  ).toBe('HTTP/1.1 202 Accepted\nContent-Length: 0\n\n');
});
