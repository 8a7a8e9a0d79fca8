import {
  CreateAliasCommand,
  DeleteFunctionConcurrencyCommand,
  DeleteProvisionedConcurrencyConfigCommand,
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  GetProvisionedConcurrencyConfigCommand,
  ListProvisionedConcurrencyConfigsCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, type TestLambda } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Section 4 of the behaviour reference, and the calls of section 9 that concern concurrency.

let lambda: TestLambda;
const FunctionName = 'fn';
const server = withTestLambda(
  (opened) => {
    lambda = opened;
  },
  { create: FunctionName },
);

const reserve = (ReservedConcurrentExecutions: number, name = 'fn') =>
  lambda.client.send(
    new PutFunctionConcurrencyCommand({ FunctionName: name, ReservedConcurrentExecutions }),
  );
const reserved = () => lambda.wire('GET', '/2019-09-30/functions/fn/concurrency');
const provision = (ProvisionedConcurrentExecutions: number, Qualifier = '1') =>
  lambda.client.send(
    new PutProvisionedConcurrencyConfigCommand({
      FunctionName,
      Qualifier,
      ProvisionedConcurrentExecutions,
    }),
  );
const provisioned = (Qualifier = '1') =>
  lambda.client.send(new GetProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier }));
const publish = () => lambda.client.send(new PublishVersionCommand({ FunctionName }));

describe('reserved concurrency', () => {
  it('is put, read and taken away; unset, the key is absent', async () => {
    expect((await reserved()).text).toBe('{}');
    const answer = await lambda.wire('PUT', '/2017-10-31/functions/fn/concurrency', {
      body: '{"ReservedConcurrentExecutions":0}',
    });
    expect(answer).toMatchObject({ status: 200, text: '{"ReservedConcurrentExecutions":0}' });
    expect((await reserved()).text).toBe('{"ReservedConcurrentExecutions":0}');
    const removed = await lambda.client.send(
      new DeleteFunctionConcurrencyCommand({ FunctionName }),
    );
    expect(removed.$metadata.httpStatusCode).toBe(204);
    expect((await reserved()).text).toBe('{}');
  });

  it('of an unknown function is 404 with $LATEST to Put, without it to Get', async () => {
    expect((await faultOf(reserve(1, 'unknown'))).message).toBe(
      `Function not found: ${arnOf('unknown')}:$LATEST`,
    );
    const get = lambda.client.send(new GetFunctionConcurrencyCommand({ FunctionName: 'unknown' }));
    expect((await faultOf(get)).message).toBe(`Function not found: ${arnOf('unknown')}`);
  });

  it('of a version or alias is refused', async () => {
    expect(await faultOf(reserve(1, arnOf('fn:1')))).toMatchObject({
      name: 'InvalidParameterValueException',
      status: 400,
      message:
        'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.',
    });
  });

  it('leaves at least 100 unreserved; the error has no Type', async () => {
    await reserve(900);
    await lambda.client.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    const answer = await lambda.wire('PUT', '/2017-10-31/functions/fn/concurrency', {
      body: '{"ReservedConcurrentExecutions":901}',
    });
    expect(answer.status).toBe(400);
    expect(answer.header('x-amzn-ErrorType')).toBe('InvalidParameterValueException');
    expect(answer.text).toBe(
      `{"message":"Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100]."}`,
    );
  });

  it('below what is provisioned is refused, without Type and with its odd spaces', async () => {
    await publish();
    await provision(2);
    const answer = await lambda.wire('PUT', '/2017-10-31/functions/fn/concurrency', {
      body: '{"ReservedConcurrentExecutions":1}',
    });
    expect(answer.text).toBe(
      `{"message":" ReservedConcurrentExecutions  1 should not be lower than function's total provisioned concurrency [2]."}`,
    );
  });

  it('0 refuses synchronous calls with 429 and takes events with 202', async () => {
    await reserve(0);
    const answer = await lambda.wireInvoke('fn');
    expect(answer.status).toBe(429);
    expect(answer.header('x-amzn-ErrorType')).toBe('TooManyRequestsException');
    expect(answer.header('Retry-After')).toBeUndefined();
    expect(answer.text).toBe(
      '{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}',
    );
    expect((await lambda.invoke('fn', { InvocationType: 'Event' })).StatusCode).toBe(202);
    const givenUp = (await lambda.events()).find(({ type }) => type === 'event.givenUp');
    expect(givenUp).toMatchObject({ condition: 'ZeroReservedConcurrency', attempts: 0 });
  });

  it('equal to what is provisioned throttles $LATEST while the version serves', async () => {
    await publish();
    await provision(1);
    await reserve(1);
    await lambda.control('GET', 'settled');
    await lambda.control('POST', 'advance', { ms: 120_000 });
    expect((await lambda.wireInvoke('fn')).status).toBe(429);
    expect((await lambda.wireInvoke('fn', {}, '1')).status).toBe(200);
  });
});

describe('the account’s concurrency', () => {
  it('once used up, refuses with another Reason', async () => {
    const scenario = { account: { id: '123456789012', region: 'us-east-1', concurrency: 100 } };
    const small = await server.open({ scenario, pace: 'manual' });
    const slow = { kind: 'succeeds', result: null, durationMs: 890_000 } as const;
    await small.create('fn', slow, { Timeout: 900 });
    const running = Array.from({ length: 101 }, () => small.wireInvoke('fn'));
    // A hundred run for a quarter of an hour: who is answered before that was refused.
    await small.answered(Promise.race(running));
    await small.control('POST', 'advance', { ms: 1_000_000 });
    const answers = await Promise.all(running);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ text }) => text)).toEqual([
      '{"Reason":"ConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}',
    ]);
  });

  it('is what GetAccountSettings tells', async () => {
    await reserve(100);
    const { $metadata: _, ...settings } = await lambda.client.send(
      new GetAccountSettingsCommand({}),
    );
    expect(settings).toEqual({
      AccountLimit: {
        TotalCodeSize: 80_530_636_800,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: 1_000,
        UnreservedConcurrentExecutions: 900,
      },
      AccountUsage: { TotalCodeSize: expect.any(Number), FunctionCount: 2 },
    });
  });
});

describe('provisioned concurrency', () => {
  it('answers 202 IN_PROGRESS, and is READY a minute later', async () => {
    const slow = await server.open({ pace: 'manual' });
    lambda = slow;
    await lambda.create('fn');
    await publish();
    expect(await provision(3)).toMatchObject({
      $metadata: { httpStatusCode: 202 },
      RequestedProvisionedConcurrentExecutions: 3,
      AvailableProvisionedConcurrentExecutions: 0,
      AllocatedProvisionedConcurrentExecutions: 0,
      Status: 'IN_PROGRESS',
      LastModified: expect.stringMatching(/\+0000$/),
    });
    expect((await provisioned()).Status).toBe('IN_PROGRESS');
    await lambda.control('POST', 'advance', { ms: 61_000 });
    expect(await provisioned()).toMatchObject({
      RequestedProvisionedConcurrentExecutions: 3,
      AvailableProvisionedConcurrentExecutions: 3,
      AllocatedProvisionedConcurrentExecutions: 3,
      Status: 'READY',
    });
  });

  it('FAILED if INIT fails, with the reason', async () => {
    await lambda.create('broken', {
      kind: 'failsInit',
      errorType: 'Error',
      errorMessage: 'no module',
    });
    const { client } = lambda;
    await client.send(new PublishVersionCommand({ FunctionName: 'broken' }));
    const subject = { FunctionName: 'broken', Qualifier: '1' };
    await client.send(
      new PutProvisionedConcurrencyConfigCommand({
        ...subject,
        ProvisionedConcurrentExecutions: 1,
      }),
    );
    await lambda.control('POST', 'advance', { ms: 120_000 });
    expect(await client.send(new GetProvisionedConcurrencyConfigCommand(subject))).toMatchObject({
      Status: 'FAILED',
      StatusReason: 'FUNCTION_ERROR_INIT_FAILURE',
    });
  });

  it('is listed and deleted', async () => {
    await publish();
    await provision(1);
    const list = () =>
      lambda.client.send(new ListProvisionedConcurrencyConfigsCommand({ FunctionName }));
    expect((await list()).ProvisionedConcurrencyConfigs).toMatchObject([
      { FunctionArn: arnOf('fn:1'), RequestedProvisionedConcurrentExecutions: 1 },
    ]);
    const removed = await lambda.client.send(
      new DeleteProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier: '1' }),
    );
    expect(removed.$metadata.httpStatusCode).toBe(204);
    expect((await list()).ProvisionedConcurrencyConfigs).toEqual([]);
    expect(await faultOf(provisioned())).toMatchObject({
      name: 'ProvisionedConcurrencyConfigNotFoundException',
      status: 404,
      message: 'No Provisioned Concurrency Config found for this function',
    });
  });

  it('of $LATEST is refused', async () => {
    expect((await faultOf(provision(1, '$LATEST'))).message).toBe(
      'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
    );
    expect((await faultOf(provisioned('$LATEST'))).message).toBe(
      'The function resource provided must be an alias or a published version.',
    );
  });

  it('0 is a validation error', async () => {
    await publish();
    expect(await faultOf(provision(0))).toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value '0' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 1",
    });
  });

  it('above the reservation, or of more than the account has, is refused', async () => {
    await publish();
    expect((await faultOf(provision(1_001))).message).toBe(
      "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [1000].",
    );
    expect((await faultOf(provision(901))).message).toBe(
      "Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    );
    await reserve(1);
    expect((await faultOf(provision(2))).message).toBe(
      'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    );
  });

  it('of a version and of an alias that names it exclude each other', async () => {
    await publish();
    const Name = 'live';
    await lambda.client.send(new CreateAliasCommand({ FunctionName, Name, FunctionVersion: '1' }));
    await provision(1, 'live');
    expect(await faultOf(provision(1, '1'))).toMatchObject({
      name: 'ResourceConflictException',
      message: 'Version is pointed by a Provisioned Concurrency alias',
    });
  });

  it('of what is not there is 404, alias and version each in its words', async () => {
    expect((await faultOf(provision(1, '7'))).message).toBe(`Function not found: ${arnOf('fn:7')}`);
    expect((await faultOf(provision(1, 'none'))).message).toBe(
      `Cannot find alias arn: ${arnOf('fn:none')}`,
    );
  });
});
