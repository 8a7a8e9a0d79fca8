import {
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf, faultOf, role, type TestLambda, uuid } from './lambda-client';
import { withTestLambda } from './with-test-lambda';
import { zipOf } from './zip-of';

// Section 9 of the behaviour reference: CreateFunction.

let lambda: TestLambda;
withTestLambda((opened) => {
  lambda = opened;
});

const configurationOf = (FunctionName: string) =>
  lambda.client.send(new GetFunctionConfigurationCommand({ FunctionName }));
const update = (more: object) =>
  lambda.client.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'fn', ...more }));
const creating = (more: object) => faultOf(lambda.create('fn', undefined, more));

describe('CreateFunction', () => {
  it('answers 201 with a Pending function that has no LastUpdateStatus', async () => {
    const made = await lambda.create('fn');
    expect(made.$metadata.httpStatusCode).toBe(201);
    expect(made).toMatchObject({
      State: 'Pending',
      StateReason: 'The function is being created.',
      StateReasonCode: 'Creating',
    });
    expect(made.LastUpdateStatus).toBeUndefined();
  });

  it('answers with exactly the members of a recorded answer', async () => {
    await lambda.create('fn');
    const answer = await lambda.wire('GET', '/2015-03-31/functions/fn/configuration');
    const body = JSON.parse(answer.text);
    expect(body).toEqual({
      FunctionName: 'fn',
      FunctionArn: arnOf('fn'),
      Runtime: 'nodejs22.x',
      Role: role,
      Handler: 'index.handler',
      CodeSize: expect.any(Number),
      Description: '',
      Timeout: 3,
      MemorySize: 128,
      LastModified: expect.stringMatching(/^2026-11-01T\d\d:\d\d:\d\d\.000\+0000$/),
      CodeSha256: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      Version: '$LATEST',
      TracingConfig: { Mode: 'PassThrough' },
      RevisionId: expect.stringMatching(uuid),
      State: 'Active',
      LastUpdateStatus: 'Successful',
      PackageType: 'Zip',
      Architectures: ['x86_64'],
      EphemeralStorage: { Size: 512 },
      SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
      RuntimeVersionConfig: {
        RuntimeVersionArn: expect.stringMatching(
          /^arn:aws:lambda:us-east-1::runtime:[0-9a-f]{64}$/,
        ),
      },
      LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/fn' },
    });
  });

  it('keeps everything it is given', async () => {
    await lambda.create('fn', undefined, {
      Description: 'what it is for',
      Timeout: 30,
      MemorySize: 512,
      Architectures: ['arm64'],
      EphemeralStorage: { Size: 1_024 },
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
      Environment: { Variables: { STAGE: 'test' } },
      DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq' },
      VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
      Tags: { team: 'one' },
    });
    const { Configuration, Tags } = await lambda.client.send(
      new GetFunctionCommand({ FunctionName: 'fn' }),
    );
    expect(Configuration).toMatchObject({
      Description: 'what it is for',
      Timeout: 30,
      MemorySize: 512,
      Architectures: ['arm64'],
      EphemeralStorage: { Size: 1_024 },
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' },
      Environment: { Variables: { STAGE: 'test' } },
      DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq' },
      VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'], VpcId: '' },
    });
    expect(Tags).toEqual({ team: 'one' });
  });

  it('gives the package back as it came', async () => {
    await lambda.create('fn');
    const { Code } = await lambda.client.send(new GetFunctionCommand({ FunctionName: 'fn' }));
    expect(Code?.RepositoryType).toBe('S3');
    const fetched = await fetch(Code?.Location ?? '');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(
      zipOf('index.mjs', 'export const handler = () => 1;'),
    );
  });

  it('appears in the workbench, and what is set there appears here', async () => {
    await lambda.create('fn', undefined, { Timeout: 10 });
    expect((await lambda.control('GET', 'functions/fn')).function).toMatchObject({
      timeoutMs: 10_000,
    });
    await lambda.control('PUT', 'functions/fn', { memoryMb: 1_024 });
    const after = await configurationOf('fn');
    expect(after).toMatchObject({ MemorySize: 1_024, Timeout: 10, Role: role });
    expect((await configurationOf('my-lambda')).Runtime).toBe('nodejs22.x');
  });

  it('takes what the function does from its environment', async () => {
    const throws = {
      kind: 'throws',
      errorType: 'Mine',
      errorMessage: 'boom',
      durationMs: 5,
    } as const;
    await lambda.create('fn', throws);
    expect((await lambda.invoke('fn')).text).toContain('"errorType":"Mine"');
    await update({ Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: 'timesOut' } } });
    expect((await lambda.invoke('fn')).text).toContain('Sandbox.Timedout');
    await update({ Environment: { Variables: {} } });
    expect((await lambda.invoke('fn')).FunctionError).toBeUndefined();
  });

  it('publishes at once if asked to', async () => {
    const made = await lambda.create('fn', undefined, { Publish: true });
    expect(made.Version).toBe('1');
    expect((await lambda.invoke('fn', { Qualifier: '1' })).ExecutedVersion).toBe('1');
  });

  it('refuses a name that is taken', async () => {
    await lambda.create('fn');
    expect(await creating({})).toEqual({
      name: 'ResourceConflictException',
      status: 409,
      message: 'Function already exist: fn',
      Type: 'User',
      Reason: undefined,
    });
  });

  it('refuses a name of 65 characters, with another exception than a malformed one', async () => {
    const long = 'a'.repeat(65);
    expect(await faultOf(lambda.create(long))).toMatchObject({
      name: 'InvalidParameterValueException',
      message: `1 validation error detected: Value '${long}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    });
    expect(await faultOf(lambda.create('no spaces'))).toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("Value 'no spaces' at 'functionName' failed to satisfy"),
    });
  });

  it.each([
    [
      'nodejs14.x',
      'The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.',
    ],
    [
      'cobol',
      "Value cobol at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [nodejs20.x",
    ],
  ])('refuses the runtime %s', async (Runtime, message) => {
    expect(await creating({ Runtime })).toMatchObject({
      name: 'InvalidParameterValueException',
      status: 400,
      Type: 'User',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [
      { Role: 'nobody' },
      "Value 'nobody' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
    ],
    [
      { Timeout: 901 },
      "Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900",
    ],
    [
      { Timeout: 0 },
      "Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { MemorySize: 127 },
      "Value '127' at 'memorySize' failed to satisfy constraint: Member must have value greater than or equal to 128",
    ],
    [
      { Architectures: ['x86_64', 'arm64'] },
      "Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint: Member must have length less than or equal to 1",
    ],
    [
      { Architectures: ['mips'] },
      "Value '[mips]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
    ],
    [
      { Environment: { Variables: { '1A': 'x' } } },
      "Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+, Member must not be null]",
    ],
    [
      { TracingConfig: { Mode: 'On' } },
      "Value 'On' at 'tracingConfig.mode' failed to satisfy constraint: Member must satisfy enum value set: [Active, PassThrough]",
    ],
  ])('refuses %j', async (more, message) => {
    expect(await creating(more)).toMatchObject({
      name: 'ValidationException',
      status: 400,
      message: `1 validation error detected: ${message}`,
      Type: undefined,
    });
  });

  it('counts validation errors', async () => {
    expect((await creating({ Timeout: 0, MemorySize: 1 })).message).toMatch(
      /^2 validation errors detected: Value '0' at 'timeout'.*; Value '1' at 'memorySize'/,
    );
  });

  it('names members that are missing', async () => {
    const answer = await lambda.wire('POST', '/2015-03-31/functions', { body: '{}' });
    expect(answer.text).toBe(
      `{"message":"3 validation errors detected: Value null at 'role' failed to satisfy constraint: Member must not be null; Value null at 'functionName' failed to satisfy constraint: Member must not be null; Value null at 'code' failed to satisfy constraint: Member must not be null"}`,
    );
  });

  it.each([
    [
      { ZipFile: Buffer.from('no zip') },
      'Could not unzip uploaded file. Please check your file, then try to upload again.',
    ],
    [{}, 'Please provide a source for function code.'],
    [
      { S3Bucket: 'some-bucket', S3Key: 'a.zip' },
      'Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
    ],
  ])('refuses the code %j', async (Code, message) => {
    expect(await creating({ Code })).toMatchObject({
      name: 'InvalidParameterValueException',
      message,
    });
  });

  it('refuses variables of more than 4 KB and reserved ones', async () => {
    const much = { Variables: { MUCH: 'x'.repeat(4_096) } };
    expect((await creating({ Environment: much })).message).toContain('exceeded the 4KB limit');
    const region = { Variables: { AWS_REGION: 'mars' } };
    expect((await creating({ Environment: region })).message).toContain(
      'Reserved keys used in this request: AWS_REGION',
    );
  });

  it('refuses a behaviour that cannot be understood, and a dead-letter target nothing can be sent to', async () => {
    const unknown = { Variables: { LAMBDARIUM_BEHAVIOUR: 'dances' } };
    expect((await creating({ Environment: unknown })).message).toContain('was not understood');
    const bucket = { TargetArn: 'arn:aws:s3:::bucket' };
    expect((await creating({ DeadLetterConfig: bucket })).name).toBe(
      'InvalidParameterValueException',
    );
  });
});
