import {
  AddPermissionCommand,
  CreateAliasCommand,
  GetFunctionRecursionConfigCommand,
  GetPolicyCommand,
  ListTagsCommand,
  PublishVersionCommand,
  PutFunctionRecursionConfigCommand,
  RemovePermissionCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, type TestLambda, uuid } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Resource-based policies and tags: the service model decides; recursion: section 3.6 of the behaviour reference.

let lambda: TestLambda;
const FunctionName = 'fn';
withTestLambda(
  (opened) => {
    lambda = opened;
  },
  { create: FunctionName },
);

const statement = {
  StatementId: 's3',
  Action: 'lambda:InvokeFunction',
  Principal: 's3.amazonaws.com',
};
const add = (more: object = {}) =>
  lambda.client.send(new AddPermissionCommand({ FunctionName, ...statement, ...more }));
const policy = async (Qualifier?: string) => {
  const got = await lambda.client.send(new GetPolicyCommand({ FunctionName, Qualifier }));
  return { ...got, policy: JSON.parse(got.Policy ?? '') };
};
const remove = (StatementId: string, more: object = {}) =>
  lambda.client.send(new RemovePermissionCommand({ FunctionName, StatementId, ...more }));

describe('a resource-based policy', () => {
  it('is made of the statements that were added', async () => {
    const { Statement, $metadata } = await add({
      SourceArn: 'arn:aws:s3:::bucket',
      SourceAccount: '123456789012',
    });
    expect($metadata.httpStatusCode).toBe(201);
    const expected = {
      Sid: 's3',
      Effect: 'Allow',
      Principal: { Service: 's3.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: arnOf('fn'),
      Condition: {
        StringEquals: { 'AWS:SourceAccount': '123456789012' },
        ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::bucket' },
      },
    };
    expect(JSON.parse(Statement ?? '')).toEqual(expected);
    const got = await policy();
    expect(got.policy).toEqual({ Version: '2012-10-17', Id: 'default', Statement: [expected] });
    expect(got.RevisionId).toMatch(uuid);
  });

  it('is one for the function, each version and each alias', async () => {
    const { client } = lambda;
    await client.send(new PublishVersionCommand({ FunctionName }));
    await client.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }));
    await add({ Qualifier: 'live' });
    await add({ Qualifier: '1' });
    expect((await policy('live')).policy.Statement[0].Resource).toBe(arnOf('fn:live'));
    expect((await policy('1')).policy.Statement[0].Resource).toBe(arnOf('fn:1'));
    expect((await faultOf(policy())).message).toBe('The resource you requested does not exist.');
  });

  it('is gone with its last statement', async () => {
    await add();
    await add({ StatementId: 'other', Principal: '123456789012' });
    expect((await policy()).policy.Statement[1].Principal).toEqual({
      AWS: 'arn:aws:iam::123456789012:root',
    });
    expect((await remove('s3')).$metadata.httpStatusCode).toBe(204);
    expect((await faultOf(remove('s3'))).message).toBe(
      'Statement s3 is not found in resource policy.',
    );
    await remove('other');
    expect((await faultOf(remove('other'))).message).toBe(
      'No policy is associated with the given resource.',
    );
  });

  it('has a revision that guards it', async () => {
    await add();
    const { RevisionId } = await policy();
    await add({ StatementId: 'next', RevisionId });
    expect((await faultOf(add({ StatementId: 'late', RevisionId }))).status).toBe(412);
    expect((await faultOf(remove('s3', { RevisionId }))).status).toBe(412);
  });

  it('refuses an id that is taken, $LATEST, a strange principal and malformed members', async () => {
    await add();
    expect(await faultOf(add())).toMatchObject({
      name: 'ResourceConflictException',
      status: 409,
      message:
        'The statement id (s3) provided already exists. Please provide a new statement id, or remove the existing statement.',
    });
    expect((await faultOf(add({ Qualifier: '$LATEST' }))).message).toBe(
      'We currently do not support adding policies for $LATEST.',
    );
    expect((await faultOf(add({ StatementId: 'a', Principal: 'somebody' }))).message).toBe(
      'The provided principal was invalid. Please check the principal and try again.',
    );
    expect((await faultOf(add({ StatementId: 'a b' }))).message).toBe(
      "1 validation error detected: Value 'a b' at 'statementId' failed to satisfy constraint: Member must satisfy regular expression pattern: ([a-zA-Z0-9-_]+)",
    );
  });

  it('of an unknown function is 404, each call in its words', async () => {
    const unknown = { FunctionName: 'unknown' };
    expect((await faultOf(add(unknown))).message).toBe(`Function not found: ${arnOf('unknown')}`);
    expect((await faultOf(remove('s3', unknown))).message).toBe(
      `No policy found for: ${arnOf('unknown')}`,
    );
  });

  it('has at most 20 KB', async () => {
    const long = (StatementId: string) =>
      add({ StatementId, SourceArn: `arn:aws:s3:::${'b'.repeat(9_900)}` });
    await long('a');
    await long('b');
    expect(await faultOf(long('c'))).toMatchObject({
      name: 'PolicyLengthExceededException',
      status: 400,
    });
  });
});

describe('tags', () => {
  const Resource = arnOf('fn');
  const tag = (Tags: Record<string, string>, resource = Resource) =>
    lambda.client.send(new TagResourceCommand({ Resource: resource, Tags }));
  const tags = async () => (await lambda.client.send(new ListTagsCommand({ Resource }))).Tags;

  it('are added, listed and taken away', async () => {
    expect(await tags()).toEqual({});
    expect((await tag({ team: 'one', stage: 'test' })).$metadata.httpStatusCode).toBe(204);
    await tag({ team: 'two' });
    expect(await tags()).toEqual({ team: 'two', stage: 'test' });
    await lambda.client.send(new UntagResourceCommand({ Resource, TagKeys: ['team', 'none'] }));
    expect(await tags()).toEqual({ stage: 'test' });
  });

  it('are at most 50', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`key-${n}`, 'v']));
    await tag(many);
    expect((await faultOf(tag({ more: 'v' }))).message).toBe(
      'Number of tags exceeds resource tag limit.',
    );
  });

  it('belong to functions, not to versions or names', async () => {
    expect((await faultOf(tag({ a: 'b' }, arnOf('fn:1')))).message).toBe(
      'Tags on function aliases and versions are not supported. Please specify a function ARN.',
    );
    expect(await faultOf(tag({ a: 'b' }, 'fn'))).toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("Value 'fn' at 'resource' failed to satisfy constraint"),
    });
    expect((await faultOf(tag({ a: 'b' }, arnOf('unknown')))).message).toBe(
      `Function not found: ${arnOf('unknown')}`,
    );
  });

  it('must be given, and so must their keys', async () => {
    expect((await faultOf(tag({}))).message).toBe(
      'An error occurred and the request cannot be processed.',
    );
    const answer = await lambda.wire('DELETE', `/2017-03-31/tags/${encodeURIComponent(Resource)}`);
    expect(answer.text).toBe(
      `{"message":"1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null"}`,
    );
  });
});

describe('the recursion config', () => {
  const put = (RecursiveLoop: 'Allow' | 'Terminate') =>
    lambda.client.send(new PutFunctionRecursionConfigCommand({ FunctionName, RecursiveLoop }));
  const get = async () =>
    (await lambda.client.send(new GetFunctionRecursionConfigCommand({ FunctionName })))
      .RecursiveLoop;

  it('is Terminate until it is set', async () => {
    expect(await get()).toBe('Terminate');
    expect(await put('Allow')).toMatchObject({
      $metadata: { httpStatusCode: 200 },
      RecursiveLoop: 'Allow',
    });
    expect(await get()).toBe('Allow');
  });

  it('refuses another value', async () => {
    expect(await faultOf(put('InvalidValue' as 'Allow'))).toMatchObject({
      name: 'ValidationException',
      status: 400,
      message:
        "1 validation error detected: Value 'InvalidValue' at 'recursiveLoop' failed to satisfy constraint: Member must satisfy enum value set: [Terminate, Allow]",
    });
  });

  it('cuts a loop after about 16 invocations, unless it is allowed', async () => {
    await lambda.create('loop', { kind: 'invokes', functionName: 'loop', durationMs: 5 });
    await lambda.invoke('loop', { InvocationType: 'Event' });
    const events = await lambda.events();
    expect(events.filter(({ type }) => type === 'attempt.finished')).toHaveLength(16);
    expect(events.find(({ type }) => type === 'event.givenUp')).toMatchObject({
      condition: 'RecursiveInvocation',
    });
  });
});
