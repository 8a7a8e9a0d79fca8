import {
  DeleteFunctionCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  ListFunctionsCommand,
  PublishVersionCommand,
  paginateListFunctions,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionActiveV2,
  waitUntilFunctionUpdatedV2,
  waitUntilPublishedVersionActive,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, type TestLambda } from './lambda-client';
import { withTestLambda } from './with-test-lambda';
import { zipOf } from './zip-of';

// Section 9 of the behaviour reference: functions, their code and their configuration, once they are made.

let lambda: TestLambda;
withTestLambda((opened) => {
  lambda = opened;
});

const configurationOf = (FunctionName: string, Qualifier?: string) =>
  lambda.client.send(new GetFunctionConfigurationCommand({ FunctionName, Qualifier }));
const update = (more: object) =>
  lambda.client.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'fn', ...more }));

describe('GetFunction', () => {
  it('has Concurrency only when it is reserved, and no Tags when there are none', async () => {
    await lambda.create('fn');
    const get = () => lambda.wire('GET', '/2015-03-31/functions/fn');
    expect(Object.keys(JSON.parse((await get()).text))).toEqual(['Configuration', 'Code']);
    await lambda.control('PUT', 'functions/fn', { reservedConcurrency: 3 });
    expect(JSON.parse((await get()).text).Concurrency).toEqual({ ReservedConcurrentExecutions: 3 });
  });

  it('has an ARN without qualifier, and one that ends in $LATEST if that was asked for', async () => {
    await lambda.create('fn');
    expect((await configurationOf('fn')).FunctionArn).toBe(arnOf('fn'));
    expect((await configurationOf('fn', '$LATEST')).FunctionArn).toBe(arnOf('fn:$LATEST'));
    expect((await configurationOf(arnOf('fn'))).FunctionName).toBe('fn');
  });

  it.each([
    ['GetFunction', (FunctionName: string) => new GetFunctionCommand({ FunctionName })],
    [
      'GetFunctionConfiguration',
      (FunctionName: string) => new GetFunctionConfigurationCommand({ FunctionName }),
    ],
    ['DeleteFunction', (FunctionName: string) => new DeleteFunctionCommand({ FunctionName })],
  ])('%s of an unknown function names it without $LATEST', async (_, command) => {
    expect(await faultOf(lambda.client.send(command('unknown') as GetFunctionCommand))).toEqual({
      name: 'ResourceNotFoundException',
      status: 404,
      message: `Function not found: ${arnOf('unknown')}`,
      Type: 'User',
      Reason: undefined,
    });
  });

  it('of an unknown qualifier names it', async () => {
    await lambda.create('fn');
    expect((await faultOf(configurationOf('fn', '7'))).message).toBe(
      `Function not found: ${arnOf('fn:7')}`,
    );
    expect((await faultOf(configurationOf('fn', 'live'))).message).toBe(
      `Function not found: ${arnOf('fn:live')}`,
    );
  });

  it('of an ARN in another Region, another account, or with two qualifiers is refused', async () => {
    const other = 'arn:aws:lambda:eu-west-1:123456789012:function:fn';
    expect((await faultOf(configurationOf(other))).message).toBe(
      "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')",
    );
    expect((await faultOf(configurationOf('999999999999:function:fn'))).name).toBe(
      'AccessDeniedException',
    );
    expect(await faultOf(configurationOf('fn:1', '2'))).toMatchObject({
      name: 'InvalidParameterValueException',
      message:
        'The derived qualifier from the function name does not match the specified qualifier.',
    });
  });
});

describe('ListFunctions', () => {
  it('leaves State and LastUpdateStatus out', async () => {
    const { Functions } = await lambda.client.send(new ListFunctionsCommand({}));
    expect(Functions?.map(({ FunctionName }) => FunctionName)).toEqual(['my-lambda']);
    expect(Functions?.[0]).not.toHaveProperty('State');
    expect(Functions?.[0]).not.toHaveProperty('LastUpdateStatus');
  });

  it('with FunctionVersion=ALL has qualified ARNs of all versions, else unqualified ones', async () => {
    await lambda.create('fn', undefined, { Publish: true });
    const list = async (FunctionVersion?: 'ALL') =>
      (await lambda.client.send(new ListFunctionsCommand({ FunctionVersion }))).Functions?.map(
        ({ FunctionArn }) => FunctionArn,
      );
    expect(await list()).toEqual([arnOf('my-lambda'), arnOf('fn')]);
    expect(await list('ALL')).toEqual([
      arnOf('my-lambda:$LATEST'),
      arnOf('fn:$LATEST'),
      arnOf('fn:1'),
    ]);
  });

  it('comes in pages, each beginning after the one before', async () => {
    for (let n = 0; n < 5; n += 1) await lambda.create(`fn-${n}`);
    const names: (string | undefined)[] = [];
    let pages = 0;
    for await (const page of paginateListFunctions({ client: lambda.client, pageSize: 2 }, {})) {
      names.push(...(page.Functions ?? []).map(({ FunctionName }) => FunctionName));
      pages += 1;
    }
    expect(names).toEqual(['my-lambda', 'fn-0', 'fn-1', 'fn-2', 'fn-3', 'fn-4']);
    expect(pages).toBe(3);
  });

  it.each([
    [
      { FunctionVersion: 'SOME' as 'ALL' },
      "Value 'SOME' at 'functionVersion' failed to satisfy constraint: Member must satisfy enum value set: [ALL]",
    ],
    [
      { MaxItems: 0 },
      "Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
  ])('refuses %j', async (input, message) => {
    expect(await faultOf(lambda.client.send(new ListFunctionsCommand(input)))).toMatchObject({
      name: 'ValidationException',
      message: `1 validation error detected: ${message}`,
    });
  });
});

describe('UpdateFunctionConfiguration', () => {
  it('answers that it is in progress, and is done at the next look', async () => {
    await lambda.create('fn');
    expect(await update({ Timeout: 9 })).toMatchObject({
      $metadata: { httpStatusCode: 200 },
      Timeout: 9,
      State: 'Active',
      LastUpdateStatus: 'InProgress',
      LastUpdateStatusReason: 'The function is being created.',
      LastUpdateStatusReasonCode: 'Creating',
    });
    expect((await configurationOf('fn')).LastUpdateStatus).toBe('Successful');
  });

  it('removes the dead-letter queue by an empty ARN, and still shows it meanwhile', async () => {
    const TargetArn = 'arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq';
    await lambda.create('fn');
    await update({ DeadLetterConfig: { TargetArn } });
    const removing = await update({ DeadLetterConfig: { TargetArn: '' } });
    expect(removing.DeadLetterConfig).toEqual({ TargetArn });
    expect((await configurationOf('fn')).DeadLetterConfig).toBeUndefined();
  });

  it('changes the RevisionId, and refuses an old one', async () => {
    const { RevisionId } = await lambda.create('fn');
    await update({ Timeout: 9, RevisionId });
    expect(await faultOf(update({ Timeout: 8, RevisionId }))).toMatchObject({
      name: 'PreconditionFailedException',
      status: 412,
      Type: 'User',
      message:
        'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
    });
  });

  it('a function that was made in the workbench can be changed too', async () => {
    await lambda.client.send(
      new UpdateFunctionConfigurationCommand({ FunctionName: 'my-lambda', MemorySize: 256 }),
    );
    expect((await lambda.control('GET', 'functions/my-lambda')).function).toMatchObject({
      memoryMb: 256,
    });
  });
});

describe('UpdateFunctionCode', () => {
  const code = (more: object) =>
    lambda.client.send(
      new UpdateFunctionCodeCommand({
        FunctionName: 'fn',
        ZipFile: zipOf('index.mjs', 'export const handler = () => 2;'),
        ...more,
      }),
    );

  it('changes the hash, unless it is a rehearsal', async () => {
    const { CodeSha256 } = await lambda.create('fn');
    expect((await code({ DryRun: true })).CodeSha256).not.toBe(CodeSha256);
    expect((await configurationOf('fn')).CodeSha256).toBe(CodeSha256);
    expect(await code({})).toMatchObject({ LastUpdateStatus: 'InProgress' });
    expect((await configurationOf('fn')).CodeSha256).not.toBe(CodeSha256);
  });

  it('publishes if asked to, and lets go of the old package', async () => {
    await lambda.create('fn');
    const { Code } = await lambda.client.send(new GetFunctionCommand({ FunctionName: 'fn' }));
    expect(await code({ Publish: true })).toMatchObject({
      Version: '1',
      FunctionArn: arnOf('fn:1'),
    });
    expect((await fetch(Code?.Location ?? '')).status).toBe(404);
  });

  it('refuses an image for a function from a zip', async () => {
    await lambda.create('fn');
    expect((await faultOf(code({ ZipFile: undefined, ImageUri: 'a:b' }))).message).toBe(
      "Please don't provide ImageUri when updating a function with packageType Zip.",
    );
  });
});

describe('a function that Lambda is busy with for a while', () => {
  const slow = { Environment: { Variables: { LAMBDARIUM_PENDING_MS: '5000' } } };

  it('is Pending: calls get 409 until its time is over', async () => {
    await lambda.create('fn', undefined, slow);
    expect((await configurationOf('fn')).State).toBe('Pending');
    const answer = await lambda.wireInvoke('fn');
    expect(answer.status).toBe(409);
    expect(answer.header('x-amzn-ErrorType')).toBe('ResourceConflictException');
    expect(answer.text).toBe(
      '{"Type":"User","message":"The operation cannot be performed at this time. The function is currently in the following state: Pending"}',
    );
    await lambda.control('POST', 'advance', { ms: 5_000 });
    expect((await configurationOf('fn')).State).toBe('Active');
    expect((await lambda.wireInvoke('fn')).status).toBe(200);
  });

  it('is InProgress: a second change gets 409, calls go on', async () => {
    await lambda.create('fn');
    await update(slow);
    expect(await faultOf(update({ Timeout: 9 }))).toMatchObject({
      name: 'ResourceConflictException',
      status: 409,
      message: `The operation cannot be performed at this time. An update is in progress for resource: ${arnOf('fn')}`,
    });
    expect((await lambda.wireInvoke('fn')).status).toBe(200);
  });
});

describe('DeleteFunction', () => {
  const remove = (Qualifier?: string) =>
    lambda.client.send(new DeleteFunctionCommand({ FunctionName: 'fn', Qualifier }));

  it('answers 204, and the function is gone from everywhere', async () => {
    await lambda.create('fn');
    expect((await remove()).$metadata.httpStatusCode).toBe(204);
    expect((await faultOf(configurationOf('fn'))).status).toBe(404);
    expect((await lambda.wireInvoke('fn')).status).toBe(404);
    expect((await lambda.events()).map(({ type }) => type)).toContain('function.deleted');
    await lambda.create('fn');
  });

  it('of a version takes only that', async () => {
    await lambda.create('fn', undefined, { Publish: true });
    await remove('1');
    expect((await faultOf(configurationOf('fn', '1'))).status).toBe(404);
    expect((await lambda.wireInvoke('fn', {}, '1')).text).toBe(
      `{"Message":"Function not found: ${arnOf('fn:1')}","Type":"User"}`,
    );
    await update({ Timeout: 9 });
    const next = await lambda.client.send(new PublishVersionCommand({ FunctionName: 'fn' }));
    expect(next.Version).toBe('2');
  });

  it('of $LATEST is refused', async () => {
    await lambda.create('fn');
    expect((await faultOf(remove('$LATEST'))).message).toBe(
      '$LATEST version cannot be deleted without deleting the function.',
    );
  });
});

describe('the SDK’s waiters', () => {
  const waiting = () => ({ client: lambda.client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 });

  it('FunctionActiveV2, FunctionUpdatedV2 and PublishedVersionActive succeed', async () => {
    await lambda.create('fn');
    const FunctionName = 'fn';
    expect((await waitUntilFunctionActiveV2(waiting(), { FunctionName })).state).toBe('SUCCESS');
    await update({ Timeout: 9 });
    expect((await waitUntilFunctionUpdatedV2(waiting(), { FunctionName })).state).toBe('SUCCESS');
    const { Version: Qualifier } = await lambda.client.send(
      new PublishVersionCommand({ FunctionName }),
    );
    expect(
      (await waitUntilPublishedVersionActive(waiting(), { FunctionName, Qualifier })).state,
    ).toBe('SUCCESS');
  });
});
