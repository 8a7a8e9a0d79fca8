import type { AsynchronousSettings, FunctionConfig, Scenario, Target } from '#engine';
import { defaultAsynchronous } from '#engine';
import { usualPayload } from '#engine/sources/source-payloads';
import { targetArn } from '../identity';
import { handlerSource } from './handler-source';
import { logicalId } from './logical-id';
import { sourceEvents } from './sam-events';
import { getArn, ref, type YamlValue, yamlOf } from './yaml';

type Fields = { readonly [key: string]: YamlValue | undefined };

/** Longer code cannot stand in a template. */
const longestInline = 4_096;

/** The template that deploys a scenario’s functions, targets and sources to AWS. */
export function samTemplate(scenario: Scenario): string {
  const resources: Record<string, Fields | undefined> = {};
  for (const target of scenario.targets) {
    const made = targetResource(target);
    if (made !== null) resources[idOf(target)] = made;
  }
  for (const config of scenario.functions)
    Object.assign(resources, functionResources(config, scenario));
  return yamlOf({
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: resources,
  });
}

/** What a template cannot say of the scenario, one sentence each. */
export function samOmissions({ functions, acts, changes }: Scenario): readonly Omission[] {
  const has = (is: (config: FunctionConfig) => boolean) => functions.some(is);
  const omissions: readonly (readonly [Omission, boolean])[] = [
    ['changes', changes.length > 0],
    ['versions', has(({ versions }) => versions.length > 0)],
    ['weights', has(({ aliases }) => aliases.some(({ additional }) => additional !== null))],
    ['aliases', has(({ aliases }) => aliases.length > 1)],
    ['role', has(({ roleMaySend }) => !roleMaySend)],
    ['denied', acts.some(({ callerMayInvoke }) => !callerMayInvoke)],
    ['source', acts.some(({ source }) => source !== 'sdk' && !sourceEvents(source))],
    ['unavailable', has(({ behaviour }) => behaviour.kind === 'unavailable')],
  ];
  return omissions.flatMap(([omission, is]) => (is ? [omission] : []));
}

export type Omission =
  | 'changes'
  | 'versions'
  | 'weights'
  | 'aliases'
  | 'role'
  | 'denied'
  | 'source'
  | 'unavailable';

function functionResources(
  config: FunctionConfig,
  scenario: Scenario,
): Readonly<Record<string, Fields>> {
  const id = logicalId(config.name);
  const acts = scenario.acts.filter(({ functionName }) => functionName === config.name);
  const alias = aliasOf(config);
  const provisioned = config.qualifiers.reduce((sum, one) => sum + one.provisionedConcurrency, 0);
  const own = config.qualifiers.find(({ qualifier }) => qualifier === alias)?.asynchronous ?? null;
  // SAM gives EventInvokeConfig to the alias if there is one; it knows no bucket among its types.
  const inFunction = alias === null ? config : (own ?? defaultAsynchronous);
  const code = handlerSource(
    config.behaviour,
    usualPayload(acts[0]?.source ?? 'sdk').healthyResult({}),
  );
  const sources = [...new Set(acts.map(({ source }) => source))];
  const events = Object.fromEntries(
    sources.flatMap((source) => {
      const act = acts.find((one) => one.source === source);
      const made = act?.callerMayInvoke ? sourceEvents(source) : null;
      return made ? [[logicalId(source), made.event(act?.sourceDeadLetter ?? null)]] : [];
    }),
  );
  const resources: Record<string, Fields> = {
    [id]: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        FunctionName: config.name,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        ...(code.length <= longestInline ? { InlineCode: code } : { CodeUri: './function/' }),
        MemorySize: config.memoryMb,
        Timeout: config.timeoutMs / 1_000,
        Architectures: config.architecture === 'arm64' ? ['arm64'] : undefined,
        LoggingConfig: config.logFormat === 'JSON' ? { LogFormat: 'JSON' } : undefined,
        RecursiveLoop: config.recursiveLoop === 'Allow' ? 'Allow' : undefined,
        ReservedConcurrentExecutions: config.reservedConcurrency ?? undefined,
        DeadLetterQueue: config.deadLetter
          ? {
              Type: config.deadLetter.kind === 'sqs' ? 'SQS' : 'SNS',
              TargetArn: arnOf(config.deadLetter, scenario),
            }
          : undefined,
        EventInvokeConfig:
          isDefault(inFunction) || toBucket(inFunction)
            ? undefined
            : eventInvokeConfig(inFunction, scenario),
        AutoPublishAlias: alias ?? undefined,
        ProvisionedConcurrencyConfig:
          provisioned > 0 ? { ProvisionedConcurrentExecutions: provisioned } : undefined,
        Events: Object.keys(events).length > 0 ? events : undefined,
      },
    },
  };
  const apart = (suffix: string, qualifier: string, settings: AsynchronousSettings) => {
    resources[`${id}${suffix}`] = invokeConfigResource(id, qualifier, settings, scenario);
  };
  if (alias !== null && !isDefault(config)) apart('LatestInvokeConfig', '$LATEST', config);
  if (toBucket(inFunction)) apart('InvokeConfig', alias ?? '$LATEST', inFunction);
  for (const source of sources) Object.assign(resources, sourceEvents(source)?.resources);
  return resources;
}

/** SAM publishes one version and names it: with an alias of the function’s own, or one made for what is provisioned. */
const aliasOf = ({ aliases, versions, qualifiers }: FunctionConfig): string | null =>
  aliases[0]?.name ??
  (versions.length > 0 || qualifiers.some((one) => one.provisionedConcurrency > 0) ? 'live' : null);

const toBucket = ({ onFailure }: AsynchronousSettings): boolean => onFailure?.kind === 's3';

const samTypes = {
  sqs: 'SQS',
  sns: 'SNS',
  lambda: 'Lambda',
  eventbridge: 'EventBridge',
  s3: 'S3',
} as const satisfies Record<Target['kind'], string>;

function eventInvokeConfig(settings: AsynchronousSettings, scenario: Scenario): Fields {
  const { retries, maximumEventAgeS, onSuccess, onFailure } = settings;
  const to = (target: Target | null) =>
    target ? { Type: samTypes[target.kind], Destination: arnOf(target, scenario) } : undefined;
  return {
    MaximumRetryAttempts: retries,
    MaximumEventAgeInSeconds: maximumEventAgeS,
    DestinationConfig:
      onSuccess || onFailure ? { OnSuccess: to(onSuccess), OnFailure: to(onFailure) } : undefined,
  };
}

function invokeConfigResource(
  id: string,
  qualifier: string,
  { retries, maximumEventAgeS, onSuccess, onFailure }: AsynchronousSettings,
  scenario: Scenario,
): Fields {
  const to = (target: Target | null) =>
    target ? { Destination: arnOf(target, scenario) } : undefined;
  return {
    Type: 'AWS::Lambda::EventInvokeConfig',
    // The alias is a resource that SAM makes beside the function.
    DependsOn: qualifier === '$LATEST' ? undefined : `${id}Alias${qualifier}`,
    Properties: {
      FunctionName: ref(id),
      Qualifier: qualifier,
      MaximumRetryAttempts: retries,
      MaximumEventAgeInSeconds: maximumEventAgeS,
      DestinationConfig:
        onSuccess || onFailure ? { OnSuccess: to(onSuccess), OnFailure: to(onFailure) } : undefined,
    },
  };
}

function targetResource({ kind, name }: Target): Fields | null {
  switch (kind) {
    case 'sqs':
      return { Type: 'AWS::SQS::Queue', Properties: { QueueName: name } };
    case 'sns':
      return { Type: 'AWS::SNS::Topic', Properties: { TopicName: name } };
    case 'eventbridge':
      return name === 'default'
        ? null
        : { Type: 'AWS::Events::EventBus', Properties: { Name: name } };
    case 's3':
      return { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } };
    // A function is a resource of its own.
    case 'lambda':
      return null;
    default:
      return kind satisfies never;
  }
}

/** The ARN of a target: of the resource that the template makes, or written out if it makes none. */
function arnOf(target: Target, { targets, functions, account }: Scenario): YamlValue {
  const isMade =
    target.kind === 'lambda'
      ? functions.some(({ name }) => name === target.name)
      : targets.some(({ kind, name }) => kind === target.kind && name === target.name) &&
        targetResource(target) !== null;
  if (!isMade) return targetArn(account, target);
  // A topic’s reference is its ARN.
  return target.kind === 'sns' ? ref(idOf(target)) : getArn(idOf(target));
}

const suffixes = {
  sqs: 'Queue',
  sns: 'Topic',
  lambda: '',
  eventbridge: 'Bus',
  s3: 'Bucket',
} as const satisfies Record<Target['kind'], string>;

const idOf = ({ kind, name }: Target): string => `${logicalId(name)}${suffixes[kind]}`;

const isDefault = (settings: AsynchronousSettings): boolean =>
  (['retries', 'maximumEventAgeS', 'onSuccess', 'onFailure'] as const).every(
    (key) => settings[key] === defaultAsynchronous[key],
  );
