import {
  PublishVersionCommand,
  PutFunctionEventInvokeConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import type { Behaviour, SimulationEvent } from '#engine';
import type { TestLambda } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Section 3 of the behaviour reference, as far as a client that only invokes can bring it about. What dead letters and
// records hold is tested where they are written: model/dead-letter.test.ts, model/destination-record.test.ts.

let lambda: TestLambda;
const server = withTestLambda((opened) => {
  lambda = opened;
});

const fails: Behaviour = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'boom',
  durationMs: 100,
};
const second = 1_000_000;
const queue = 'arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq';
const send = (name = 'fn', more: object = {}) =>
  lambda.invoke(name, { InvocationType: 'Event', ...more });
const configure = (more: object) =>
  lambda.client.send(new PutFunctionEventInvokeConfigCommand({ FunctionName: 'fn', ...more }));

type Of<T> = Extract<SimulationEvent, { type: T }> & { readonly requestId?: string };

async function all<T extends SimulationEvent['type']>(type: T): Promise<readonly Of<T>[]> {
  return (await lambda.events()).filter((event) => event.type === type) as unknown as Of<T>[];
}

describe('retries (3.1)', () => {
  it('are two, one minute and two minutes after the attempt before', async () => {
    await lambda.create('fn', fails);
    await send();
    const starts = await all('attempt.started');
    const ends = await all('attempt.finished');
    expect(ends).toHaveLength(3);
    const gaps = [1, 2].map((n) => ((starts[n]?.at ?? 0) - (ends[n - 1]?.at ?? 0)) / second);
    expect(gaps).toEqual([60, 120]);
    expect((await all('event.givenUp'))[0]).toMatchObject({
      condition: 'RetriesExhausted',
      attempts: 3,
    });
  });

  it('all have the request id of the 202', async () => {
    await lambda.create('fn', fails);
    const { $metadata } = await send();
    const ids = new Set((await all('attempt.finished')).map(({ requestId }) => requestId));
    expect([...ids]).toEqual([$metadata.requestId]);
  });

  it('may run in the same environment: a plain error does not reset it', async () => {
    await lambda.create('fn', fails);
    await send();
    const starts = (await all('attempt.started')).map(({ start, environment }) => [
      start,
      environment,
    ]);
    expect(starts).toEqual([
      ['cold', 1],
      ['warm', 1],
      ['warm', 1],
    ]);
  });

  it('run the code that is current then, not when the event was queued', async () => {
    lambda = await server.open({ pace: 'manual' });
    await lambda.create('fn', fails);
    await lambda.answered(send());
    await lambda.control('POST', 'advance', { ms: 10_000 });
    await lambda.client.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'fn',
        Environment: { Variables: {} },
      }),
    );
    await lambda.control('POST', 'advance', { ms: 600_000 });
    expect((await all('event.succeeded'))[0]).toMatchObject({ attempts: 2 });
  });

  it('are not used up by throttles: back-off doubles from 1 s to 5 min (jitter UNVERIFIED)', async () => {
    lambda = await server.open({ pace: 'manual' });
    await lambda.create(
      'fn',
      { kind: 'succeeds', result: null, durationMs: 890_000 },
      { Timeout: 900 },
    );
    await lambda.control('PUT', 'functions/fn', { reservedConcurrency: 1 });
    await lambda.answered(Promise.all([send(), send()]));
    await lambda.control('POST', 'advance', { ms: 3_600_000 });
    const delays = (await all('event.throttled')).map(({ delay }) => delay / second);
    expect(delays.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    expect(await all('event.succeeded')).toHaveLength(2);
  });
});

describe('limits (3.2)', () => {
  it.each([
    [60, 1],
    [90, 2],
  ])(
    'a maximum age of %i s leaves %i attempts: expiry is judged before waiting',
    async (MaximumEventAgeInSeconds, attempts) => {
      await lambda.create('fn', fails);
      await configure({ MaximumEventAgeInSeconds });
      await send();
      expect((await all('event.givenUp'))[0]).toMatchObject({
        condition: 'EventAgeExceeded',
        attempts,
      });
    },
  );

  it('a published version does not have those of $LATEST', async () => {
    await lambda.create('fn', fails);
    await configure({ MaximumRetryAttempts: 0 });
    await lambda.client.send(new PublishVersionCommand({ FunctionName: 'fn' }));
    await send('fn', { Qualifier: '1' });
    expect(await all('attempt.finished')).toHaveLength(3);
  });

  it('with neither dead-letter queue nor destination the event is lost', async () => {
    await lambda.create('fn', fails);
    await send();
    expect(await all('event.lost')).toMatchObject([{ reason: 'noTarget' }]);
  });
});

describe('a dead-letter queue (3.3) and a destination (3.4)', () => {
  it('the queue gets what failed, with ErrorCode 200 after a function error', async () => {
    await lambda.create('fn', fails, { DeadLetterConfig: { TargetArn: queue } });
    await send();
    expect(await all('deadLetter.delivered')).toMatchObject([
      { target: { kind: 'sqs', name: 'my-lambda-dlq' }, errorCode: 200 },
    ]);
  });

  it('a published version uses the function’s queue', async () => {
    await lambda.create('fn', fails, { Publish: true, DeadLetterConfig: { TargetArn: queue } });
    await send('fn', { Qualifier: '1' });
    expect(await all('deadLetter.delivered')).toHaveLength(1);
  });

  it('a queue that does not exist any more: the event is gone', async () => {
    const TargetArn = 'arn:aws:sqs:us-east-1:123456789012:nowhere';
    await lambda.create('fn', fails, { DeadLetterConfig: { TargetArn } });
    const deleted = await lambda.wire('POST', '/', {
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AmazonSQS.DeleteQueue',
      },
      body: '{"QueueUrl":"/123456789012/nowhere"}',
    });
    expect(deleted.status).toBe(200);
    await send();
    expect(await all('deadLetter.failed')).toMatchObject([{ reason: 'targetMissing' }]);
  });

  it('both together each get one copy (DERIVED)', async () => {
    await lambda.create('fn', fails, { DeadLetterConfig: { TargetArn: queue } });
    await configure({ DestinationConfig: { OnFailure: { Destination: queue } } });
    await send();
    expect(await all('deadLetter.delivered')).toHaveLength(1);
    expect(await all('destination.delivered')).toHaveLength(1);
  });

  it('a synchronous call uses neither', async () => {
    await lambda.create('fn', fails, { DeadLetterConfig: { TargetArn: queue } });
    await configure({ DestinationConfig: { OnFailure: { Destination: queue } } });
    await lambda.invoke('fn');
    expect(await all('deadLetter.delivered')).toEqual([]);
    expect(await all('destination.delivered')).toEqual([]);
  });
});
