import {
  DeleteFunctionEventInvokeConfigCommand,
  GetFunctionEventInvokeConfigCommand,
  ListFunctionEventInvokeConfigsCommand,
  PublishVersionCommand,
  PutFunctionEventInvokeConfigCommand,
  UpdateFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, type TestLambda } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Sections 3.2 and 3.5 of the behaviour reference.

let lambda: TestLambda;
const FunctionName = 'fn';
withTestLambda(
  (opened) => {
    lambda = opened;
  },
  { create: FunctionName },
);

const put = (more: object) =>
  lambda.client.send(new PutFunctionEventInvokeConfigCommand({ FunctionName, ...more }));
const update = (more: object) =>
  lambda.client.send(new UpdateFunctionEventInvokeConfigCommand({ FunctionName, ...more }));
const get = (more: object = {}) =>
  lambda.client.send(new GetFunctionEventInvokeConfigCommand({ FunctionName, ...more }));
const remove = (more: object = {}) =>
  lambda.client.send(new DeleteFunctionEventInvokeConfigCommand({ FunctionName, ...more }));
const list = (name = 'fn') =>
  lambda.client.send(new ListFunctionEventInvokeConfigsCommand({ FunctionName: name }));
const to = (Destination: string) => ({ DestinationConfig: { OnFailure: { Destination } } });
const queue = 'arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq';
const missing = (qualifier: string) =>
  `The function ${arnOf(`fn:${qualifier}`)} doesn't have an EventInvokeConfig`;

describe('the answer', () => {
  it('has seconds with a fraction, a qualified ARN, both destinations, and no numbers that were not set', async () => {
    await put({ MaximumRetryAttempts: 0 });
    const answer = await lambda.wire('GET', '/2019-09-25/functions/fn/event-invoke-config');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      LastModified: expect.any(Number),
      FunctionArn: arnOf('fn:$LATEST'),
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnSuccess: {}, OnFailure: {} },
    });
    expect(JSON.parse(answer.text).LastModified).toBeCloseTo(
      Date.parse('2026-11-01T00:00:00Z') / 1_000,
      -3,
    );
  });

  it('Put and Update and Get are 200, Delete is 204', async () => {
    const statuses = [
      await put({ MaximumRetryAttempts: 0 }),
      await update({ MaximumRetryAttempts: 1 }),
      await get(),
      await remove(),
    ].map(({ $metadata }) => $metadata.httpStatusCode);
    expect(statuses).toEqual([200, 200, 200, 204]);
  });
});

describe('what is set', () => {
  it('Put replaces: what it omits vanishes', async () => {
    await put({ MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 60, ...to(queue) });
    await put({ MaximumEventAgeInSeconds: 90 });
    const after = await get();
    expect(after.MaximumRetryAttempts).toBeUndefined();
    expect(after.MaximumEventAgeInSeconds).toBe(90);
    expect(after.DestinationConfig).toEqual({ OnSuccess: {}, OnFailure: {} });
  });

  it('Update merges', async () => {
    await put({ MaximumRetryAttempts: 1, ...to(queue) });
    await update({ MaximumEventAgeInSeconds: 90 });
    expect(await get()).toMatchObject({
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 90,
      DestinationConfig: { OnFailure: { Destination: queue } },
    });
  });

  it('a published version does not inherit what $LATEST has', async () => {
    await put({ MaximumRetryAttempts: 0 });
    await lambda.client.send(new PublishVersionCommand({ FunctionName }));
    expect((await faultOf(get({ Qualifier: '1' }))).message).toBe(missing('1'));
    await put({ Qualifier: '1', MaximumRetryAttempts: 1 });
    const { FunctionEventInvokeConfigs } = await list();
    expect(FunctionEventInvokeConfigs?.map(({ FunctionArn }) => FunctionArn)).toEqual([
      arnOf('fn:$LATEST'),
      arnOf('fn:1'),
    ]);
  });

  it('decides what happens: with no retries a failed event has one attempt', async () => {
    await lambda.control('PUT', 'functions/fn/behaviour', {
      kind: 'throws',
      errorType: 'Error',
      errorMessage: 'boom',
      durationMs: 5,
    });
    await put({ MaximumRetryAttempts: 0, ...to(queue) });
    await lambda.invoke('fn', { InvocationType: 'Event' });
    const types = (await lambda.events()).map(({ type }) => type);
    expect(types.filter((type) => type === 'attempt.finished')).toHaveLength(1);
    expect(types).toContain('destination.delivered');
  });

  it('in the workbench is seen here, and deleting it gives back the defaults', async () => {
    await lambda.control('PUT', 'functions/fn', { retries: 1 });
    expect((await get()).MaximumRetryAttempts).toBe(1);
    await remove();
    expect((await lambda.control('GET', 'functions/fn')).function).toMatchObject({ retries: 2 });
    expect((await faultOf(get())).status).toBe(404);
  });
});

describe('what is refused', () => {
  it('no settings at all, before the function is looked for', async () => {
    for (const call of [() => put({}), () => update({}), () => put({ FunctionName: 'unknown' })]) {
      expect(await faultOf(call())).toMatchObject({
        name: 'InvalidParameterValueException',
        status: 400,
        message: 'You must specify at least one of error handling or destination setting.',
      });
    }
  });

  it('an unknown function or alias, to Put, Update and List', async () => {
    const set = { MaximumRetryAttempts: 1 };
    for (const call of [
      () => put({ FunctionName: 'unknown', ...set }),
      () => put({ Qualifier: 'none', ...set }),
      () => update({ FunctionName: 'unknown', ...set }),
      () => list('unknown'),
    ]) {
      expect(await faultOf(call())).toMatchObject({
        name: 'ResourceNotFoundException',
        status: 404,
        message: "The function doesn't exist.",
      });
    }
  });

  it('Get, Delete and Update without a config, in the same words if there is no function', async () => {
    for (const call of [get, remove, () => update({ MaximumRetryAttempts: 1 })]) {
      expect((await faultOf(call())).message).toBe(missing('$LATEST'));
    }
    expect((await faultOf(get({ FunctionName: 'unknown' }))).message).toBe(
      `The function ${arnOf('unknown:$LATEST')} doesn't have an EventInvokeConfig`,
    );
  });

  it.each([
    ['itself', arnOf('fn'), "You can't specify the function as a destination for itself."],
    [
      'a function that is missing',
      arnOf('none'),
      `The destination ARN ${arnOf('none')} is invalid.`,
    ],
    [
      'another service',
      'arn:aws:kinesis:us-east-1:123456789012:stream/s',
      'The provided destination config DestinationConfig(onSuccess=null, onFailure=OnFailure(destination=arn:aws:kinesis:us-east-1:123456789012:stream/s)) is invalid.',
    ],
  ])('%s as a destination', async (_, arn, message) => {
    expect(await faultOf(put(to(arn)))).toMatchObject({
      name: 'InvalidParameterValueException',
      status: 400,
      message,
    });
  });

  it('a bucket as a destination of successes', async () => {
    const Destination = 'arn:aws:s3:::some-bucket';
    const call = put({ DestinationConfig: { OnSuccess: { Destination } } });
    expect((await faultOf(call)).message).toContain('is invalid.');
    expect((await put(to(Destination))).DestinationConfig?.OnFailure?.Destination).toBe(
      Destination,
    );
  });

  it('a malformed ARN', async () => {
    expect(await faultOf(put(to('arn:aws:_-/!lambda')))).toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value 'arn:aws:_-/!lambda' at 'destinationConfig.onFailure.destination' failed to satisfy constraint: Member must satisfy regular expression pattern: $|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
    });
  });

  it('two qualifiers', async () => {
    const call = put({ FunctionName: 'fn:1', Qualifier: '2', MaximumRetryAttempts: 1 });
    expect((await faultOf(call)).message).toBe(
      'The derived qualifier from the function name does not match the specified qualifier.',
    );
  });

  it.each([
    [
      { MaximumEventAgeInSeconds: 59 },
      "Value '59' at 'maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value greater than or equal to 60",
    ],
    [
      { MaximumEventAgeInSeconds: 21_601 },
      "Value '21601' at 'maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value less than or equal to 21600",
    ],
    [
      { MaximumRetryAttempts: 3 },
      "Value '3' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value less than or equal to 2",
    ],
    [
      { MaximumRetryAttempts: -1 },
      "Value '-1' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value greater than or equal to 0",
    ],
  ])('%j', async (settings, message) => {
    expect(await faultOf(put(settings))).toMatchObject({
      name: 'ValidationException',
      message: `1 validation error detected: ${message}`,
    });
  });
});
