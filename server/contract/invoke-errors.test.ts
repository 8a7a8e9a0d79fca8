import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, type TestLambda, uuid } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Section 2 of the behaviour reference: how Invoke refuses, to the byte.

let lambda: TestLambda;
withTestLambda((opened) => {
  lambda = opened;
});

const pattern =
  '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?';

/** What a call is refused with: status, exception and body. */
async function refusal(
  name: string,
  options: Parameters<TestLambda['wireInvoke']>[1] = {},
  qualifier?: string,
) {
  const answer = await lambda.wireInvoke(name, options, qualifier);
  expect(answer.header('Content-Type')).toBe('application/json');
  expect(answer.header('x-amzn-RequestId')).toMatch(uuid);
  return [answer.status, answer.header('x-amzn-ErrorType'), answer.text] as const;
}

const validation = (message: string) =>
  [
    400,
    'ValidationException',
    JSON.stringify({ message: `1 validation error detected: ${message}` }),
  ] as const;
const notFound = (Message: string) =>
  [404, 'ResourceNotFoundException', JSON.stringify({ Message, Type: 'User' })] as const;

describe('400 InvalidRequestContentException', () => {
  const source = (line: number, column: number) =>
    `\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${line}, column: ${column}]`;
  const prefix = 'Could not parse request body into json: Could not parse payload into json: ';
  const expected = "JSON String, Number, Array, Object or token 'null', 'true' or 'false'";

  it.each([
    ['badbod', `Unrecognized token 'badbod': was expecting (${expected})`, 1],
    [Buffer.from([0x99]), 'Invalid UTF-8 start byte 0x99', 1],
  ])('for the body %s (the column is DERIVED)', async (body, detail, column) => {
    expect(await refusal('my-lambda', { body })).toEqual([
      400,
      'InvalidRequestContentException',
      JSON.stringify({ Type: 'User', message: prefix + detail + source(1, column) }),
    ]);
  });

  it('for an Event too (DERIVED)', async () => {
    const headers = { 'x-amz-invocation-type': 'Event' };
    expect((await refusal('my-lambda', { headers, body: '{' }))[1]).toBe(
      'InvalidRequestContentException',
    );
  });

  it.each([
    'not base64',
    Buffer.from('[]').toString('base64'),
    Buffer.from('{').toString('base64'),
  ])('for the client context %s, with Type null (single source)', async (context) => {
    const headers = { 'x-amz-client-context': context };
    expect(await refusal('my-lambda', { headers })).toEqual([
      400,
      'InvalidRequestContentException',
      '{"Type":null,"message":"Client context must be a valid Base64-encoded JSON object."}',
    ]);
  });

  it('for a client context of more than 3,583 bytes', async () => {
    const context = Buffer.from(JSON.stringify({ a: 'x'.repeat(2_700) })).toString('base64');
    const headers = { 'x-amz-client-context': context };
    expect((await refusal('my-lambda', { headers }))[0]).toBe(400);
  });

  it('for a header x-amzn-RequestId that is no UUID (UNVERIFIED: the words)', async () => {
    const headers = { 'x-amzn-requestid': 'mine' };
    expect((await refusal('my-lambda', { headers }))[1]).toBe('InvalidRequestContentException');
    const good = { 'x-amzn-requestid': '4bcbe58b-0000-4000-8000-000000000000' };
    expect((await lambda.wireInvoke('my-lambda', { headers: good })).status).toBe(200);
  });
});

describe('400 ValidationException, without Type', () => {
  it.each([
    '*',
    'a b',
    'fn:1:2',
    'arn:aws:sqs:us-east-1:123456789012:fn',
    'arn:aws:lambda:us-east-1::function:fn',
    'arn:aws:lambda::123456789012:function:fn',
  ])('for the name %s', async (name) => {
    expect(await refusal(name)).toEqual(
      validation(
        `Value '${name}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`,
      ),
    );
  });

  it('for a name of more than 256 characters', async () => {
    const name = 'a'.repeat(257);
    expect(await refusal(name)).toEqual(
      validation(
        `Value '${name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 256`,
      ),
    );
  });

  it('for a qualifier with other characters or of more than 128', async () => {
    expect(await refusal('my-lambda', {}, 'a b')).toEqual(
      validation(
        "Value 'a b' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: \\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+",
      ),
    );
    const long = 'a'.repeat(129);
    expect(await refusal('my-lambda', {}, long)).toEqual(
      validation(
        `Value '${long}' at 'qualifier' failed to satisfy constraint: Member must have length less than or equal to 128`,
      ),
    );
  });

  it('counts two faults and joins them', async () => {
    const [, , text] = await refusal('*', {}, '*');
    expect(text).toMatch(
      /^\{"message":"2 validation errors detected: Value '\*' at 'functionName'.*; Value '\*' at 'qualifier'/,
    );
  });

  it('for an unknown invocation type (UNVERIFIED: which exception)', async () => {
    const headers = { 'x-amz-invocation-type': 'Later' };
    expect(await refusal('my-lambda', { headers })).toEqual(
      validation(
        "Value 'Later' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]",
      ),
    );
  });

  it('for an unknown log type (UNVERIFIED: which exception)', async () => {
    const headers = { 'x-amz-log-type': 'Head' };
    expect(await refusal('my-lambda', { headers })).toEqual(
      validation(
        "Value 'Head' at 'logType' failed to satisfy constraint: Member must satisfy enum value set: [None, Tail]",
      ),
    );
  });
});

it('400 InvalidParameterValueException for two qualifiers that differ', async () => {
  expect(await refusal('my-lambda:$LATEST', {}, '1')).toEqual([
    400,
    'InvalidParameterValueException',
    '{"Type":"User","message":"The derived qualifier from the function name does not match the specified qualifier."}',
  ]);
});

describe('403', () => {
  it('AccessDeniedException for a function of another account (UNVERIFIED: the key)', async () => {
    const [status, type, text] = await refusal('999999999999:function:my-lambda');
    expect([status, type]).toEqual([403, 'AccessDeniedException']);
    expect(JSON.parse(text).Message).toMatch(
      /^User: arn:aws:iam::123456789012:user\/caller is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:999999999999:function:my-lambda /,
    );
  });
});

describe('404 ResourceNotFoundException', () => {
  it('names an unknown function with $LATEST', async () => {
    expect(await refusal('unknown')).toEqual(
      notFound(`Function not found: ${arnOf('unknown:$LATEST')}`),
    );
  });

  it('names an unknown version and alias', async () => {
    expect(await refusal('my-lambda', {}, '7')).toEqual(
      notFound(`Function not found: ${arnOf('my-lambda:7')}`),
    );
    expect(await refusal('my-lambda:live')).toEqual(
      notFound(`Function not found: ${arnOf('my-lambda:live')}`),
    );
  });

  it('also for a name of 65 characters: that is no validation error here', async () => {
    const name = 'a'.repeat(65);
    expect(await refusal(name)).toEqual(
      notFound(`Function not found: ${arnOf(`${name}:$LATEST`)}`),
    );
  });

  it('also for $latest in lower case', async () => {
    expect(await refusal('my-lambda', {}, '$latest')).toEqual(
      notFound(`Function not found: ${arnOf('my-lambda:$latest')}`),
    );
  });

  it('for an ARN of another Region', async () => {
    expect(await refusal('arn:aws:lambda:us-west-2:123456789012:function:my-lambda')).toEqual(
      notFound("Functions from 'us-west-2' are not reachable in this region ('us-east-1')"),
    );
  });
});

describe('413 RequestEntityTooLargeException, without Type', () => {
  it.each([
    ['RequestResponse', 6_291_456],
    ['Event', 1_048_576],
  ])('for a %s of more than %i bytes', async (type, limit) => {
    const headers = { 'x-amz-invocation-type': type };
    const body = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;
    expect(
      (await lambda.wireInvoke('my-lambda', { headers, body: body(limit) })).status,
    ).toBeLessThan(300);
    expect(await refusal('my-lambda', { headers, body: body(limit + 22) })).toEqual([
      413,
      'RequestEntityTooLargeException',
      `{"Message":"${limit + 22} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)"}`,
    ]);
  });

  it('from the outer layer for a body that is not even read (UNVERIFIED: from which size on)', async () => {
    const body = Buffer.alloc(9_000_000, 0x20);
    expect((await lambda.wireInvoke('my-lambda', { body })).text).toBe(
      '{"Message":"Request must be smaller than 6291456 bytes for the InvokeFunction operation"}',
    );
  });
});

describe('500 ServiceException', () => {
  it('has Type before Message (UNVERIFIED: the value of Type)', async () => {
    await lambda.create('fn', { kind: 'unavailable', forMs: 60_000, durationMs: 5 });
    const [status, type, text] = await refusal('fn');
    expect([status, type]).toEqual([500, 'ServiceException']);
    expect(Object.keys(JSON.parse(text))).toEqual(['Type', 'Message']);
  });
});

it('an SDK reads name, message and Type of an error, whatever the case of its keys', async () => {
  expect(await faultOf(lambda.invoke('unknown'))).toEqual({
    name: 'ResourceNotFoundException',
    message: `Function not found: ${arnOf('unknown:$LATEST')}`,
    status: 404,
    Type: 'User',
    Reason: undefined,
  });
  await lambda.control('PUT', 'functions/my-lambda', { reservedConcurrency: 0 });
  expect(await faultOf(lambda.invoke('my-lambda'))).toEqual({
    name: 'TooManyRequestsException',
    message: 'Rate Exceeded.',
    status: 429,
    Type: 'User',
    Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
  });
});
