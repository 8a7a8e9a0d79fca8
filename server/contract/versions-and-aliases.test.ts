import {
  CreateAliasCommand,
  DeleteAliasCommand,
  DeleteFunctionCommand,
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  ListAliasesCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  paginateListAliases,
  paginateListVersionsByFunction,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, type TestLambda, uuid } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Section 9 of the behaviour reference: versions and aliases; section 4: weights.

let lambda: TestLambda;
const FunctionName = 'fn';
withTestLambda(
  (opened) => {
    lambda = opened;
  },
  { room: { seed: 7 }, create: FunctionName },
);

const publish = (more: object = {}) =>
  lambda.client.send(new PublishVersionCommand({ FunctionName, ...more }));
const change = (Timeout: number) =>
  lambda.client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout }));
const createAlias = (Name: string, FunctionVersion: string, more: object = {}) =>
  lambda.client.send(new CreateAliasCommand({ FunctionName, Name, FunctionVersion, ...more }));
const updateAlias = (Name: string, more: object) =>
  lambda.client.send(new UpdateAliasCommand({ FunctionName, Name, ...more }));
const getAlias = (Name: string) => lambda.client.send(new GetAliasCommand({ FunctionName, Name }));

/** Versions 1 and 2, which differ in their time-out. */
async function publishTwo() {
  await publish();
  await change(9);
  await publish();
}

describe('PublishVersion', () => {
  it('answers 201 with a qualified ARN and what the version was made from', async () => {
    const made = await publish({ Description: 'first' });
    expect(made).toMatchObject({
      $metadata: { httpStatusCode: 201 },
      Version: '1',
      FunctionArn: arnOf('fn:1'),
      Description: 'first',
      State: 'Pending',
    });
    const got = await lambda.client.send(
      new GetFunctionConfigurationCommand({ FunctionName, Qualifier: '1' }),
    );
    expect(got).toMatchObject({ State: 'Active', Version: '1', Description: 'first' });
  });

  it('gives the same version again as long as nothing has changed', async () => {
    expect((await publish()).Version).toBe('1');
    expect((await publish({ Description: 'other' })).Version).toBe('1');
    await change(9);
    expect((await publish()).Version).toBe('2');
  });

  it('keeps what it was: later changes do not reach it', async () => {
    await publish();
    await change(9);
    const got = await lambda.client.send(
      new GetFunctionConfigurationCommand({ FunctionName, Qualifier: '1' }),
    );
    expect(got.Timeout).toBe(3);
  });

  it('refuses another hash or revision than that of $LATEST', async () => {
    expect(await faultOf(publish({ CodeSha256: 'other' }))).toMatchObject({
      name: 'InvalidParameterValueException',
      message: expect.stringMatching(
        /^CodeSHA256 \(other\) is different from current CodeSHA256 in \$LATEST \(.{44}\)\. Please try again with the CodeSHA256 in \$LATEST\.$/,
      ),
    });
    expect((await faultOf(publish({ RevisionId: 'old' }))).status).toBe(412);
  });
});

describe('ListVersionsByFunction', () => {
  it('begins with $LATEST and has qualified ARNs, without State', async () => {
    await publishTwo();
    const { Versions } = await lambda.client.send(
      new ListVersionsByFunctionCommand({ FunctionName }),
    );
    expect(Versions?.map(({ FunctionArn }) => FunctionArn)).toEqual([
      arnOf('fn:$LATEST'),
      arnOf('fn:1'),
      arnOf('fn:2'),
    ]);
    expect(Versions?.[1]).not.toHaveProperty('State');
  });

  it('comes in pages', async () => {
    await publishTwo();
    const pages: number[] = [];
    const { client } = lambda;
    for await (const { Versions } of paginateListVersionsByFunction(
      { client, pageSize: 2 },
      { FunctionName },
    )) {
      pages.push(Versions?.length ?? 0);
    }
    expect(pages).toEqual([2, 1]);
  });

  it('of an unknown function is 404', async () => {
    const call = lambda.client.send(new ListVersionsByFunctionCommand({ FunctionName: 'unknown' }));
    expect((await faultOf(call)).message).toBe(`Function not found: ${arnOf('unknown')}`);
  });
});

describe('an alias', () => {
  it('is made with 201, read, changed and deleted', async () => {
    await publishTwo();
    const made = await createAlias('live', '1', { Description: 'what runs' });
    expect(made).toMatchObject({
      $metadata: { httpStatusCode: 201 },
      AliasArn: arnOf('fn:live'),
      Name: 'live',
      FunctionVersion: '1',
      Description: 'what runs',
      RevisionId: expect.stringMatching(uuid),
    });
    expect(made.RoutingConfig).toBeUndefined();
    const { $metadata: _, ...got } = await getAlias('live');
    expect(made).toMatchObject(got);
    const moved = await updateAlias('live', { FunctionVersion: '2' });
    expect(moved).toMatchObject({ FunctionVersion: '2', Description: 'what runs' });
    expect(moved.RevisionId).not.toBe(made.RevisionId);
    const removed = await lambda.client.send(
      new DeleteAliasCommand({ FunctionName, Name: 'live' }),
    );
    expect(removed.$metadata.httpStatusCode).toBe(204);
    expect(await faultOf(getAlias('live'))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
      message: `Cannot find alias arn: ${arnOf('fn:live')}`,
    });
  });

  it('runs the version it names, and a moved one the other: ExecutedVersion says which', async () => {
    await publishTwo();
    await createAlias('live', '1');
    expect((await lambda.invoke('fn', { Qualifier: 'live' })).ExecutedVersion).toBe('1');
    await updateAlias('live', { FunctionVersion: '2' });
    expect((await lambda.invoke('fn:live')).ExecutedVersion).toBe('2');
    expect((await lambda.invoke('fn')).ExecutedVersion).toBe('$LATEST');
  });

  it('may name $LATEST', async () => {
    await createAlias('dev', '$LATEST');
    expect((await lambda.invoke('fn', { Qualifier: 'dev' })).ExecutedVersion).toBe('$LATEST');
    expect((await getAlias('dev')).FunctionVersion).toBe('$LATEST');
  });

  it('with a weight runs both versions', async () => {
    await publishTwo();
    const RoutingConfig = { AdditionalVersionWeights: { 2: 0.5 } };
    expect((await createAlias('live', '1', { RoutingConfig })).RoutingConfig).toEqual(
      RoutingConfig,
    );
    const versions = new Set<string | undefined>();
    for (let n = 0; n < 20; n += 1) {
      versions.add((await lambda.invoke('fn', { Qualifier: 'live' })).ExecutedVersion);
    }
    expect([...versions].sort()).toEqual(['1', '2']);
    const cleared = await updateAlias('live', { RoutingConfig: { AdditionalVersionWeights: {} } });
    expect(cleared.RoutingConfig).toBeUndefined();
  });

  it.each([
    [
      { 2: 0.5, 3: 0.1 },
      'InvalidParameterValueException',
      'Number of items in AdditionalVersionWeights cannot be greater than 1',
    ],
    [
      { 2: 1.5 },
      'ValidationException',
      "1 validation error detected: Value '{2=1.5}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]",
    ],
    [
      { 1: 0.5 },
      'InvalidParameterValueException',
      'Invalid function version 1. Function version 1 is already included in routing configuration.',
    ],
    [
      { beta: 0.5 },
      'ValidationException',
      "1 validation error detected: Value '{beta=0.5}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+, Member must not be null]",
    ],
    [{ 9: 0.5 }, 'ResourceNotFoundException', `Function not found: ${arnOf('fn:9')}`],
  ])('refuses the weights %j', async (AdditionalVersionWeights, name, message) => {
    await publishTwo();
    const call = createAlias('live', '1', { RoutingConfig: { AdditionalVersionWeights } });
    expect(await faultOf(call)).toMatchObject({ name, message });
  });

  it('refuses weights beside $LATEST', async () => {
    await publish();
    const RoutingConfig = { AdditionalVersionWeights: { 1: 0.5 } };
    expect((await faultOf(createAlias('dev', '$LATEST', { RoutingConfig }))).message).toBe(
      '$LATEST is not supported for an alias pointing to more than 1 version',
    );
  });

  it('refuses a number for a name, a name that is taken, and a version that is not there', async () => {
    await publish();
    expect((await faultOf(createAlias('123', '1'))).message).toBe(
      "1 validation error detected: Value '123' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)",
    );
    await createAlias('live', '1');
    expect(await faultOf(createAlias('live', '1'))).toMatchObject({
      name: 'ResourceConflictException',
      status: 409,
      message: `Alias already exists: ${arnOf('fn:live')}`,
    });
    expect((await faultOf(createAlias('next', '7'))).message).toBe(
      `Function not found: ${arnOf('fn:7')}`,
    );
  });

  it('that is not there: Update is 404, and Delete is 204 (UNVERIFIED)', async () => {
    expect((await faultOf(updateAlias('none', { FunctionVersion: '1' }))).message).toBe(
      `Alias not found: ${arnOf('fn:none')}`,
    );
    const removed = await lambda.client.send(
      new DeleteAliasCommand({ FunctionName, Name: 'none' }),
    );
    expect(removed.$metadata.httpStatusCode).toBe(204);
  });

  it('with an old RevisionId is 412', async () => {
    await publishTwo();
    const { RevisionId } = await createAlias('live', '1');
    await updateAlias('live', { FunctionVersion: '2', RevisionId });
    expect(await faultOf(updateAlias('live', { FunctionVersion: '1', RevisionId }))).toMatchObject({
      name: 'PreconditionFailedException',
      status: 412,
    });
  });

  it('keeps its version from being deleted (UNVERIFIED: the words)', async () => {
    await publish();
    await createAlias('live', '1');
    const call = lambda.client.send(new DeleteFunctionCommand({ FunctionName, Qualifier: '1' }));
    expect(await faultOf(call)).toMatchObject({ name: 'ResourceConflictException', status: 409 });
  });
});

describe('ListAliases', () => {
  it('comes in pages, all of them or those of a version', async () => {
    await publishTwo();
    await createAlias('a', '1');
    await createAlias('b', '2', { RoutingConfig: { AdditionalVersionWeights: { 1: 0.1 } } });
    await createAlias('c', '2');
    const { client } = lambda;
    const names: (string | undefined)[] = [];
    for await (const { Aliases } of paginateListAliases(
      { client, pageSize: 2 },
      { FunctionName },
    )) {
      names.push(...(Aliases ?? []).map(({ Name }) => Name));
    }
    expect(names).toEqual(['a', 'b', 'c']);
    const of1 = await client.send(new ListAliasesCommand({ FunctionName, FunctionVersion: '1' }));
    expect(of1.Aliases?.map(({ Name }) => Name)).toEqual(['a', 'b']);
  });
});
