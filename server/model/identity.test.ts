import { describe, expect, it } from 'vitest';
import { defaultAccount, defaultEpochMs, MINUTE } from '#engine';
import {
  callerArn,
  functionArn,
  instanceIdOf,
  invokedArn,
  logStreamOf,
  requestIdOf,
  targetArn,
  traceIdOf,
  wallTime,
} from './identity';

const room = { seed: 42, epochMs: defaultEpochMs };

describe('request ids', () => {
  it('have the form of a lower-case version 4 UUID', () => {
    for (let n = 1; n <= 500; n += 1) {
      expect(requestIdOf(7, n)).toMatch(
        /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/,
      );
    }
  });

  it('depend on seed and invocation alone, on every machine', () => {
    expect(requestIdOf(42, 1)).toBe('d01f0c61-7c07-4bbb-9caa-13a25f6807ad');
  });

  it('do not repeat', () => {
    const ids = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      for (let n = 1; n <= 250; n += 1) ids.add(requestIdOf(seed, n));
    }
    expect(ids.size).toBe(10_000);
  });
});

it('writes ARNs in the account and its Region', () => {
  const account = { ...defaultAccount, region: 'eu-central-1' };
  expect(functionArn(account, 'my-lambda')).toBe(
    'arn:aws:lambda:eu-central-1:123456789012:function:my-lambda',
  );
  expect(targetArn(account, { kind: 'sqs', name: 'dlq' })).toBe(
    'arn:aws:sqs:eu-central-1:123456789012:dlq',
  );
  expect(targetArn(account, { kind: 'sns', name: 'alarm' })).toBe(
    'arn:aws:sns:eu-central-1:123456789012:alarm',
  );
  expect(invokedArn(account, 'my-lambda', null)).toBe(functionArn(account, 'my-lambda'));
  expect(invokedArn(account, 'my-lambda', 'live')).toBe(
    'arn:aws:lambda:eu-central-1:123456789012:function:my-lambda:live',
  );
  expect(targetArn(account, { kind: 'lambda', name: 'audit' })).toBe(
    'arn:aws:lambda:eu-central-1:123456789012:function:audit',
  );
  expect(targetArn(account, { kind: 'eventbridge', name: 'results' })).toBe(
    'arn:aws:events:eu-central-1:123456789012:event-bus/results',
  );
  expect(callerArn(account)).toBe('arn:aws:iam::123456789012:user/caller');
});

it('writes a bucket’s ARN without Region and account', () => {
  const bucket = { kind: 's3', name: 'failures' } as const;
  expect(targetArn(defaultAccount, bucket)).toBe('arn:aws:s3:::failures');
  expect(targetArn({ ...defaultAccount, region: 'cn-north-1' }, bucket)).toBe(
    'arn:aws-cn:s3:::failures',
  );
});

it('names a log stream after the day the environment was created, and its version', () => {
  expect(logStreamOf(room, 1, 0, 0)).toMatch(/^2026\/11\/01\/\[\$LATEST\][a-f0-9]{32}$/);
  expect(logStreamOf(room, 1, 24 * 60 * MINUTE, 7)).toMatch(/^2026\/11\/02\/\[7\][a-f0-9]{32}$/);
  expect(logStreamOf(room, 1, 0, 0)).not.toBe(logStreamOf(room, 2, 0, 0));
});

it('names an environment in JSON logs like its stream, with the function’s name', () => {
  const stream = logStreamOf(room, 1, 0, 0);
  expect(instanceIdOf(room, 1, 0, 0, 'my-lambda')).toBe(stream.replace('[', 'my-lambda['));
});

it('writes trace ids as AWS does since 2025', () => {
  expect(traceIdOf(room, 1, 0)).toMatch(
    /^Root=1-6ae68100-[a-f0-9]{24};Parent=[a-f0-9]{16};Sampled=0;Lineage=1:[a-f0-9]{8}:0$/,
  );
});

it('counts the calendar from the epoch', () => {
  expect(wallTime(defaultEpochMs, 181_442_999)).toBe('2026-11-01T00:03:01.442Z');
});
