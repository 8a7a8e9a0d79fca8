import { defaultAsynchronous, type FunctionConfig, type Scenario, type Target } from '#engine';
import { usualPayload } from '#engine/sources/source-payloads';
import { handlerSource } from '../aws-command/handler-source';
import { logicalId } from '../aws-command/logical-id';
import { permissionOf } from '../aws-command/source-permission';
import { targetArn } from '../identity';
import { quoted } from './source-literal';

/** Longer code cannot stand in a template. */
const longestInline = 4_096;

/**
 * A scenario’s functions and targets as a stack of the AWS CDK in TypeScript. What it cannot say (changes on the way,
 * versions with other code, who may not call) is what a SAM template cannot say either: `samOmissions`.
 */
export function cdkStack(scenario: Scenario): string {
  const body = [
    ...scenario.targets.flatMap((target) => targetLines(target)),
    ...scenario.functions.flatMap((config) => functionLines(config, scenario)),
  ];
  const used = modules.filter(({ name }) => body.some((line) => line.includes(`${name}.`)));
  const needsDuration = body.some((line) => line.includes('Duration.'));
  return [
    `import { ${needsDuration ? 'Duration, ' : ''}Stack, type StackProps } from 'aws-cdk-lib';`,
    ...used.map(({ name, from }) => `import * as ${name} from 'aws-cdk-lib/${from}';`),
    "import type { Construct } from 'constructs';",
    '',
    'export class LambdariumStack extends Stack {',
    '  constructor(scope: Construct, id: string, props?: StackProps) {',
    '    super(scope, id, props);',
    '',
    ...body.map((line) => (line === '' ? '' : `    ${line}`)),
    '  }',
    '}',
    '',
  ].join('\n');
}

const modules = [
  { name: 'destinations', from: 'aws-lambda-destinations' },
  { name: 'events', from: 'aws-events' },
  { name: 'iam', from: 'aws-iam' },
  { name: 'lambda', from: 'aws-lambda' },
  { name: 's3', from: 'aws-s3' },
  { name: 'sns', from: 'aws-sns' },
  { name: 'sqs', from: 'aws-sqs' },
] as const;

function targetLines(target: Target): readonly string[] {
  const made = constructs[target.kind];
  if (made === null) return [];
  const props = `{ ${made.nameProperty}: ${quoted(target.name)} }`;
  const declared =
    target.kind === 'eventbridge' && target.name === 'default'
      ? `events.EventBus.fromEventBusName(this, 'DefaultBus', 'default')`
      : `new ${made.construct}(this, ${quoted(`${logicalId(target.name)}${made.suffix}`)}, ${props})`;
  return [`const ${variableOf(target)} = ${declared};`];
}

/** A function is a construct of its own. */
const constructs = {
  sqs: { construct: 'sqs.Queue', nameProperty: 'queueName', suffix: 'Queue' },
  sns: { construct: 'sns.Topic', nameProperty: 'topicName', suffix: 'Topic' },
  eventbridge: { construct: 'events.EventBus', nameProperty: 'eventBusName', suffix: 'Bus' },
  s3: { construct: 's3.Bucket', nameProperty: 'bucketName', suffix: 'Bucket' },
  lambda: null,
} as const satisfies Record<Target['kind'], unknown>;

function functionLines(config: FunctionConfig, scenario: Scenario): readonly string[] {
  const { name, deadLetter, reservedConcurrency } = config;
  const acts = scenario.acts.filter(({ functionName }) => functionName === name);
  const code = handlerSource(
    config.behaviour,
    usualPayload(acts[0]?.source ?? 'sdk').healthyResult({}),
  );
  const changed = (key: 'retries' | 'maximumEventAgeS') =>
    config[key] === defaultAsynchronous[key] ? undefined : config[key];
  const age = changed('maximumEventAgeS');
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['functionName', quoted(name)],
    ['runtime', 'lambda.Runtime.NODEJS_22_X'],
    ['handler', "'index.handler'"],
    [
      'code',
      code.length <= longestInline
        ? `lambda.Code.fromInline(${quoted(code)})`
        : "lambda.Code.fromAsset('function')",
    ],
    ['memorySize', String(config.memoryMb)],
    ['timeout', `Duration.seconds(${config.timeoutMs / 1_000})`],
    ['architecture', config.architecture === 'arm64' ? 'lambda.Architecture.ARM_64' : undefined],
    ['loggingFormat', config.logFormat === 'JSON' ? 'lambda.LoggingFormat.JSON' : undefined],
    ['recursiveLoop', config.recursiveLoop === 'Allow' ? 'lambda.RecursiveLoop.ALLOW' : undefined],
    [
      'reservedConcurrentExecutions',
      reservedConcurrency === null ? undefined : String(reservedConcurrency),
    ],
    ['deadLetterQueue', deadLetter?.kind === 'sqs' ? targetText(deadLetter, scenario) : undefined],
    ['deadLetterTopic', deadLetter?.kind === 'sns' ? targetText(deadLetter, scenario) : undefined],
    ['retryAttempts', changed('retries')?.toString()],
    ['maxEventAge', age === undefined ? undefined : `Duration.seconds(${age})`],
    ['onSuccess', destinationText(config.onSuccess, scenario)],
    ['onFailure', destinationText(config.onFailure, scenario)],
  ];
  const variable = variableOf({ kind: 'lambda', name });
  return [
    '',
    `const ${variable} = new lambda.Function(this, ${quoted(logicalId(name))}, {`,
    ...properties.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${value},`])),
    '});',
    ...permissionLines(variable, acts, scenario),
  ];
}

/** Which services may call. */
function permissionLines(
  variable: string,
  acts: Scenario['acts'],
  { account }: Scenario,
): readonly string[] {
  const sources = [
    ...new Set(acts.filter((act) => act.callerMayInvoke).map(({ source }) => source)),
  ];
  return sources.flatMap((source) => {
    const permission = permissionOf(source, account);
    if (permission === null) return [];
    const { principal, sourceArn } = permission;
    const properties = `principal: new iam.ServicePrincipal(${quoted(principal)}), sourceArn: ${quoted(sourceArn)}`;
    return [`${variable}.addPermission(${quoted(`From-${source}`)}, { ${properties} });`];
  });
}

function destinationText(target: Target | null, scenario: Scenario): string | undefined {
  if (target === null) return undefined;
  const name = {
    sqs: 'SqsDestination',
    sns: 'SnsDestination',
    lambda: 'LambdaDestination',
    eventbridge: 'EventBridgeDestination',
    s3: 'S3Destination',
  }[target.kind];
  return `new destinations.${name}(${targetText(target, scenario)})`;
}

/** The variable of what the stack makes before; looked up where it makes none, and a function always. */
function targetText(target: Target, { targets, account }: Scenario): string {
  const { kind, name } = target;
  if (targets.some((made) => made.kind === kind && made.name === name)) return variableOf(target);
  const id = quoted(`${logicalId(name)}Reference`);
  const arn = quoted(targetArn(account, target));
  switch (kind) {
    case 'sqs':
      return `sqs.Queue.fromQueueArn(this, ${id}, ${arn})`;
    case 'sns':
      return `sns.Topic.fromTopicArn(this, ${id}, ${arn})`;
    case 'lambda':
      return `lambda.Function.fromFunctionArn(this, ${id}, ${arn})`;
    case 'eventbridge':
      return `events.EventBus.fromEventBusArn(this, ${id}, ${arn})`;
    case 's3':
      return `s3.Bucket.fromBucketArn(this, ${id}, ${arn})`;
    default:
      return kind satisfies never;
  }
}

const suffixes = {
  sqs: 'Queue',
  sns: 'Topic',
  lambda: 'Function',
  eventbridge: 'Bus',
  s3: 'Bucket',
} as const satisfies Record<Target['kind'], string>;

function variableOf({ kind, name }: Target): string {
  const id = logicalId(name);
  return `${id.charAt(0).toLowerCase()}${id.slice(1)}${suffixes[kind]}`;
}
