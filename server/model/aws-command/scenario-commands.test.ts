import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  type Behaviour,
  defaultAct,
  defaultFunction,
  type FunctionConfig,
  type Scenario,
  SECOND,
} from '#engine';
import { firstVisitScenario } from '../scenario';
import { handlerSource } from './handler-source';
import { samOmissions, samTemplate } from './sam-template';
import { scenarioCommands } from './scenario-commands';

const url = 'http://localhost:3000';

const having = (settings: Partial<FunctionConfig>, parts: Partial<Scenario> = {}): Scenario => ({
  ...firstVisitScenario,
  functions: firstVisitScenario.functions.map((config) => ({ ...config, ...settings })),
  ...parts,
});

const oneLine = (command: string) => command.replaceAll(' \\\n  ', ' ');
const textOf = (scenario: Scenario) =>
  scenarioCommands(scenario, url)
    .map(({ text }) => oneLine(text))
    .join('\n');

describe('the commands of the first visit', () => {
  it('make the queue, the function, the permission and the call, in this order', () => {
    expect(scenarioCommands(firstVisitScenario, url).map(({ kind }) => kind)).toEqual([
      'targets',
      'function',
      'permissions',
      'call',
    ]);
    const text = textOf(firstVisitScenario);
    expect(text).toContain(`aws sqs create-queue --queue-name my-lambda-dlq --endpoint-url ${url}`);
    expect(text).toContain('aws lambda create-function --function-name my-lambda');
    expect(text).toContain('--memory-size 512 --timeout 3');
    expect(text).toContain(
      '--dead-letter-config TargetArn=arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq',
    );
    expect(text).toContain('aws lambda add-permission');
    expect(text).toContain('--principal s3.amazonaws.com');
    expect(text).toContain('aws lambda invoke --function-name my-lambda --invocation-type Event');
  });

  it('leave alone what is as AWS makes it', () => {
    expect(textOf(firstVisitScenario)).not.toMatch(
      /event-invoke-config|concurrency|recursion|architectures|logging-config|publish-version/,
    );
  });

  it('go to AWS itself without an endpoint', () => {
    expect(
      scenarioCommands(firstVisitScenario, null)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('--endpoint-url');
  });
});

describe('a setting has its command', () => {
  it.each([
    ['retries', { retries: 0 }, '--maximum-retry-attempts 0 --maximum-event-age-in-seconds 21600'],
    ['event age', { maximumEventAgeS: 60 }, '--maximum-event-age-in-seconds 60'],
    [
      'destinations',
      { onFailure: { kind: 's3', name: 'my-records' } },
      `--destination-config '{"OnFailure":{"Destination":"arn:aws:s3:::my-records"}}'`,
    ],
    [
      'reserved concurrency',
      { reservedConcurrency: 0 },
      'put-function-concurrency --function-name my-lambda --reserved-concurrent-executions 0',
    ],
    [
      'loops',
      { recursiveLoop: 'Allow' },
      'put-function-recursion-config --function-name my-lambda --recursive-loop Allow',
    ],
    ['architecture', { architecture: 'arm64' }, '--architectures arm64'],
    ['log format', { logFormat: 'JSON' }, '--logging-config LogFormat=JSON'],
    ['no dead letters', { deadLetter: null }, '--timeout 3 --endpoint-url'],
  ] as const satisfies readonly (readonly [string, Partial<FunctionConfig>, string])[])(
    '%s',
    (_, settings, command) => {
      expect(textOf(having(settings))).toContain(command);
    },
  );

  it('versions, aliases and what is provisioned, in the order in which AWS takes them', () => {
    const { memoryMb: _, ...code } = {
      version: 1,
      timeoutMs: 3_000,
      initMs: 180,
      behaviour: defaultFunction.behaviour,
      memoryMb: 0,
    };
    const text = textOf(
      having({
        versions: [{ ...code, memoryMb: 256 }],
        aliases: [{ name: 'live', version: 1, additional: null }],
        qualifiers: [{ qualifier: 'live', asynchronous: null, provisionedConcurrency: 2 }],
      }),
    );
    const order = [
      '--memory-size 256',
      'aws lambda wait function-active-v2',
      'aws lambda publish-version --function-name my-lambda',
      'aws lambda update-function-code',
      'aws lambda update-function-configuration --function-name my-lambda --memory-size 512',
      'aws lambda create-alias --function-name my-lambda --name live --function-version 1',
      'put-provisioned-concurrency-config --function-name my-lambda --qualifier live --provisioned-concurrent-executions 2',
    ].map((command) => text.indexOf(command));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('a change while it runs says only what changes', () => {
    const [config] = firstVisitScenario.functions as readonly [FunctionConfig];
    const steps = scenarioCommands(
      { ...firstVisitScenario, changes: [{ at: 30 * SECOND, config: { ...config, retries: 0 } }] },
      url,
    );
    const change = steps.at(-1);
    expect(change).toMatchObject({ kind: 'change', at: 30 * SECOND });
    expect(oneLine(change?.text ?? '')).toMatch(
      /^aws lambda put-function-event-invoke-config .*us-east-1$/,
    );
  });

  it('the qualifier goes with the call', () => {
    const acts = [{ ...defaultAct, at: 0, qualifier: 'live' }];
    expect(textOf(having({}, { acts }))).toContain('--function-name my-lambda --qualifier live');
  });

  it('a caller who may not invoke gets no permission', () => {
    const acts = firstVisitScenario.acts.map((act) => ({ ...act, callerMayInvoke: false }));
    expect(textOf(having({}, { acts }))).not.toContain('add-permission');
  });
});

describe('the code', () => {
  const behaviours: readonly Behaviour[] = [
    { kind: 'succeeds', result: null, durationMs: 1 },
    { kind: 'returnsError', result: '{"statusCode":500}', durationMs: 1 },
    { kind: 'throws', errorType: 'Oops', errorMessage: `it's "bad"\n`, durationMs: 1 },
    { kind: 'throwsValue', text: 'no', durationMs: 1 },
    { kind: 'timesOut' },
    { kind: 'outOfMemory', durationMs: 1 },
    { kind: 'exits', exitCode: 3, durationMs: 1 },
    { kind: 'failsInit', errorType: 'Error', errorMessage: 'no' },
    { kind: 'failsFirst', times: 1, durationMs: 1 },
    { kind: 'failsSometimes', probability: 0.5, durationMs: 1 },
    { kind: 'slow', minMs: 1, maxMs: 2 },
    { kind: 'returnsMuch', bytes: 100, durationMs: 1 },
    { kind: 'returnsNoJson', durationMs: 1 },
    { kind: 'rejectsUnhandled', reason: 'no', durationMs: 1 },
    { kind: 'throwsOutside', errorType: 'Error', errorMessage: 'no', durationMs: 1 },
    { kind: 'neverSettles', durationMs: 1 },
    { kind: 'leavesWork', workMs: 5, durationMs: 1 },
    { kind: 'invokes', functionName: 'other', durationMs: 1 },
    { kind: 'unavailable', forMs: 5, durationMs: 1 },
  ];
  it.each(behaviours)('of one that $kind is JavaScript', (behaviour) => {
    expect(() => new Script(handlerSource(behaviour, { ok: true }))).not.toThrow();
  });

  const handlerOf = (behaviour: Behaviour): ((event: unknown, context: object) => unknown) => {
    const exported = { handler: null as never };
    const run = new Script(`(exports, setTimeout) => {${handlerSource(behaviour, { ok: true })}}`);
    run.runInThisContext()(exported, setTimeout);
    return exported.handler;
  };

  it('does what it is named after', async () => {
    const [works, , throws] = behaviours;
    const context = { awsRequestId: 'one' };
    await expect(handlerOf(works as Behaviour)({}, context)).resolves.toEqual({ ok: true });
    await expect(handlerOf(throws as Behaviour)({}, context)).rejects.toMatchObject({
      name: 'Oops',
      message: `it's "bad"\n`,
    });
    const second = handlerOf({ kind: 'failsFirst', times: 1, durationMs: 1 });
    await expect(second({}, context)).rejects.toThrow('attempt 1');
    await expect(second({}, context)).resolves.toEqual({ ok: true });
  });
});

describe('the SAM template', () => {
  it('of the first visit', () => {
    expect(samTemplate(firstVisitScenario)).toBe(`AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  MyLambdaDlqQueue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: my-lambda-dlq
  MyLambda:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: my-lambda
      Runtime: nodejs22.x
      Handler: index.handler
      InlineCode: |
        const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        exports.handler = async (event, context) => {
          await pause(400);
          throw new Error("Thumbnail failed: unsupported format");
        };
      MemorySize: 512
      Timeout: 3
      DeadLetterQueue:
        Type: SQS
        TargetArn: !GetAtt MyLambdaDlqQueue.Arn
      Events:
        S3:
          Type: S3
          Properties:
            Bucket: !Ref PhotosIn
            Events: s3:ObjectCreated:*
  PhotosIn:
    Type: AWS::S3::Bucket
`);
  });

  it('has retries, age and destinations in EventInvokeConfig', () => {
    const targets = [{ kind: 'sns', name: 'done' }] as const;
    const text = samTemplate(
      having({ retries: 1, maximumEventAgeS: 120, onSuccess: targets[0] }, { targets }),
    );
    expect(text).toContain(`      EventInvokeConfig:
        MaximumRetryAttempts: 1
        MaximumEventAgeInSeconds: 120
        DestinationConfig:
          OnSuccess:
            Type: SNS
            Destination: !Ref DoneTopic
`);
  });

  it('writes out the ARN of what the scenario has not got', () => {
    const text = samTemplate(having({}, { targets: [] }));
    expect(text).toContain('TargetArn: arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq');
  });

  it('publishes an alias for what is provisioned, which has settings of its own', () => {
    const [config] = firstVisitScenario.functions as readonly [FunctionConfig];
    const { memoryMb, timeoutMs, initMs, behaviour } = config;
    const scenario = having({
      retries: 0,
      versions: [{ version: 1, memoryMb, timeoutMs, initMs, behaviour }],
      qualifiers: [{ qualifier: '1', asynchronous: null, provisionedConcurrency: 2 }],
    });
    const text = samTemplate(scenario);
    expect(text).toContain('AutoPublishAlias: live');
    expect(text).toContain('        ProvisionedConcurrentExecutions: 2');
    expect(text).not.toContain('      EventInvokeConfig:');
    expect(text).toContain(
      '  MyLambdaLatestInvokeConfig:\n    Type: AWS::Lambda::EventInvokeConfig',
    );
    expect(text).toContain('Qualifier: $LATEST');
    expect(samOmissions(scenario)).toEqual(['versions']);
  });

  it('says what it leaves out', () => {
    expect(samOmissions(firstVisitScenario)).toEqual([]);
    const acts = [{ ...defaultAct, at: 0, source: 'alb', callerMayInvoke: false } as const];
    expect(samOmissions(having({ roleMaySend: false }, { acts }))).toEqual([
      'role',
      'denied',
      'source',
    ]);
  });
});
