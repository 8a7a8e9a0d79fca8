import {
  type Account,
  type AsynchronousSettings,
  type Behaviour,
  defaultAsynchronous,
  type FunctionConfig,
  type PublishedVersion,
  type Scenario,
  type Target,
} from '#engine';
import { partitionOf } from '#engine/sources/arn';
import { targetArn } from '../identity';
import { commandLine, shellWord } from './command-line';
import { permissionOf } from './source-permission';

export interface SetUp {
  readonly account: Account;
  /** Where the simulated API listens; null for real AWS. */
  readonly endpointUrl: string | null;
  /** The command that makes function.zip of code that behaves so. */
  readonly zip: (behaviour: Behaviour) => string;
}

/** The commands that make the scenario’s queues, topics, buses and buckets. */
export const targetCommands = ({ targets }: Scenario, setUp: SetUp): readonly string[] =>
  targets.flatMap((target) => createTarget(target, setUp));

/** The commands that a change of a function takes, in order. */
export function changeCommands(
  before: FunctionConfig,
  after: FunctionConfig,
  setUp: SetUp,
): readonly string[] {
  const differ = (...keys: readonly (keyof FunctionConfig)[]) =>
    keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const { name } = after;
  return [
    ...(differ('behaviour') ? updateCode(after, setUp) : []),
    ...(differ('memoryMb', 'timeoutMs', 'deadLetter', 'logFormat')
      ? [update(name, configuration(after, setUp, true), setUp)]
      : []),
    ...(differ('retries', 'maximumEventAgeS', 'onSuccess', 'onFailure')
      ? [putEventInvokeConfig(name, null, after, setUp)]
      : []),
    ...(differ('reservedConcurrency') ? [putConcurrency(after, setUp)] : []),
    ...(differ('recursiveLoop') ? [putRecursion(after, setUp)] : []),
    ...after.versions.slice(before.versions.length).flatMap(() => publish(name, setUp)),
    ...(differ('aliases')
      ? after.aliases.map((alias) =>
          aliasCommand(
            before.aliases.some((one) => one.name === alias.name) ? 'update-alias' : 'create-alias',
            name,
            alias,
            setUp,
          ),
        )
      : []),
    ...(differ('qualifiers') ? qualifierCommands(after, setUp) : []),
  ];
}

function createTarget({ kind, name }: Target, setUp: SetUp): readonly string[] {
  switch (kind) {
    case 'sqs':
      return [aws('sqs create-queue', [`--queue-name ${shellWord(name)}`], setUp)];
    case 'sns':
      return [aws('sns create-topic', [`--name ${shellWord(name)}`], setUp)];
    case 'eventbridge':
      return name === 'default'
        ? []
        : [aws('events create-event-bus', [`--name ${shellWord(name)}`], setUp)];
    case 's3':
      return [
        aws(
          's3api create-bucket',
          [
            `--bucket ${shellWord(name)}`,
            // Every Region but the first must be named twice.
            ...(setUp.account.region === 'us-east-1'
              ? []
              : [`--create-bucket-configuration LocationConstraint=${setUp.account.region}`]),
          ],
          setUp,
        ),
      ];
    // A function among the targets is created as one.
    case 'lambda':
      return [];
    default:
      return kind satisfies never;
  }
}

/** The commands that make a function with its versions, aliases and settings, in order. */
export function functionCommands(config: FunctionConfig, setUp: SetUp): readonly string[] {
  const { name, architecture, versions, aliases, reservedConcurrency, recursiveLoop } = config;
  const first: Code = versions[0] ?? config;
  return [
    setUp.zip(first.behaviour),
    aws(
      'lambda create-function',
      [
        `--function-name ${shellWord(name)}`,
        '--runtime nodejs22.x',
        '--handler index.handler',
        `--role arn:${partitionOf(setUp.account.region)}:iam::${setUp.account.id}:role/${shellWord(`${name}-role`)}`,
        '--zip-file fileb://function.zip',
        ...(architecture === 'x86_64' ? [] : [`--architectures ${architecture}`]),
        ...configuration({ ...config, ...codeOf(first) }, setUp),
      ],
      setUp,
    ),
    wait('function-active-v2', name, setUp),
    ...publishAll(config, setUp),
    ...aliases.map((alias) => aliasCommand('create-alias', name, alias, setUp)),
    ...(isDefault(config) ? [] : [putEventInvokeConfig(name, null, config, setUp)]),
    ...(reservedConcurrency === null ? [] : [putConcurrency(config, setUp)]),
    ...qualifierCommands(config, setUp),
    ...(recursiveLoop === 'Terminate' ? [] : [putRecursion(config, setUp)]),
  ];
}

type Code = Pick<PublishedVersion, 'memoryMb' | 'timeoutMs' | 'initMs' | 'behaviour'>;

const codeOf = ({ memoryMb, timeoutMs, initMs, behaviour }: Code): Code => ({
  memoryMb,
  timeoutMs,
  initMs,
  behaviour,
});

/** Publishes each version from the settings it keeps, and goes on to those of $LATEST. */
function publishAll(config: FunctionConfig, setUp: SetUp): readonly string[] {
  const { name, versions } = config;
  return versions.flatMap((version, index) => {
    const next: Code = versions[index + 1] ?? config;
    const options = codeOptions(next);
    const same = JSON.stringify(codeOptions(version)) === JSON.stringify(options);
    const sameCode = JSON.stringify(version.behaviour) === JSON.stringify(next.behaviour);
    return [
      ...publish(name, setUp),
      ...(sameCode ? [] : updateCode({ name, behaviour: next.behaviour }, setUp)),
      ...(same ? [] : [update(name, options, setUp), wait('function-updated-v2', name, setUp)]),
    ];
  });
}

const publish = (name: string, setUp: SetUp): readonly string[] => [
  aws('lambda publish-version', [`--function-name ${shellWord(name)}`], setUp),
];

const updateCode = (
  { name, behaviour }: Pick<FunctionConfig, 'name' | 'behaviour'>,
  setUp: SetUp,
): readonly string[] => [
  setUp.zip(behaviour),
  aws(
    'lambda update-function-code',
    [`--function-name ${shellWord(name)}`, '--zip-file fileb://function.zip'],
    setUp,
  ),
  wait('function-updated-v2', name, setUp),
];

const update = (name: string, options: readonly string[], setUp: SetUp): string =>
  aws(
    'lambda update-function-configuration',
    [`--function-name ${shellWord(name)}`, ...options],
    setUp,
  );

const wait = (state: string, name: string, setUp: SetUp): string =>
  aws(`lambda wait ${state}`, [`--function-name ${shellWord(name)}`], setUp);

const codeOptions = ({ memoryMb, timeoutMs }: Code): readonly string[] => [
  `--memory-size ${memoryMb}`,
  `--timeout ${timeoutMs / 1_000}`,
];

/** Options that create-function and update-function-configuration share; `all` names what is as by default, too. */
function configuration(config: FunctionConfig, { account }: SetUp, all = false): readonly string[] {
  const { deadLetter, logFormat } = config;
  const target = deadLetter === null ? '' : targetArn(account, deadLetter);
  return [
    ...codeOptions(config),
    ...(deadLetter === null && !all
      ? []
      : [`--dead-letter-config ${shellWord(`TargetArn=${target}`)}`]),
    ...(logFormat === 'Text' && !all ? [] : [`--logging-config LogFormat=${logFormat}`]),
  ];
}

type AliasSettings = FunctionConfig['aliases'][number];

const aliasCommand = (
  command: 'create-alias' | 'update-alias',
  functionName: string,
  { name, version, additional }: AliasSettings,
  setUp: SetUp,
): string =>
  aws(
    `lambda ${command}`,
    [
      `--function-name ${shellWord(functionName)}`,
      `--name ${shellWord(name)}`,
      `--function-version ${version}`,
      ...(additional === null
        ? []
        : [
            `--routing-config ${shellWord(
              JSON.stringify({
                AdditionalVersionWeights: { [additional.version]: additional.weight },
              }),
            )}`,
          ]),
    ],
    setUp,
  );

const qualifierCommands = ({ name, qualifiers }: FunctionConfig, setUp: SetUp): readonly string[] =>
  qualifiers.flatMap(({ qualifier, asynchronous, provisionedConcurrency }) => [
    ...(asynchronous === null ? [] : [putEventInvokeConfig(name, qualifier, asynchronous, setUp)]),
    ...(provisionedConcurrency === 0
      ? []
      : [
          aws(
            'lambda put-provisioned-concurrency-config',
            [
              `--function-name ${shellWord(name)}`,
              `--qualifier ${shellWord(qualifier)}`,
              `--provisioned-concurrent-executions ${provisionedConcurrency}`,
            ],
            setUp,
          ),
        ]),
  ]);

function putEventInvokeConfig(
  name: string,
  qualifier: string | null,
  { retries, maximumEventAgeS, onSuccess, onFailure }: AsynchronousSettings,
  setUp: SetUp,
): string {
  const to = (target: Target | null) =>
    target ? { Destination: targetArn(setUp.account, target) } : undefined;
  const destinations = JSON.stringify({ OnSuccess: to(onSuccess), OnFailure: to(onFailure) });
  return aws(
    'lambda put-function-event-invoke-config',
    [
      `--function-name ${shellWord(name)}`,
      ...(qualifier === null ? [] : [`--qualifier ${shellWord(qualifier)}`]),
      `--maximum-retry-attempts ${retries}`,
      `--maximum-event-age-in-seconds ${maximumEventAgeS}`,
      ...(onSuccess || onFailure ? [`--destination-config ${shellWord(destinations)}`] : []),
    ],
    setUp,
  );
}

const putConcurrency = ({ name, reservedConcurrency }: FunctionConfig, setUp: SetUp): string =>
  reservedConcurrency === null
    ? aws('lambda delete-function-concurrency', [`--function-name ${shellWord(name)}`], setUp)
    : aws(
        'lambda put-function-concurrency',
        [
          `--function-name ${shellWord(name)}`,
          `--reserved-concurrent-executions ${reservedConcurrency}`,
        ],
        setUp,
      );

const putRecursion = ({ name, recursiveLoop }: FunctionConfig, setUp: SetUp): string =>
  aws(
    'lambda put-function-recursion-config',
    [`--function-name ${shellWord(name)}`, `--recursive-loop ${recursiveLoop}`],
    setUp,
  );

/** What lets each source call, once for each function, unless the scenario denies it. */
export function permissionCommands({ acts, account }: Scenario, setUp: SetUp): readonly string[] {
  const commands = acts.flatMap(({ source, functionName, callerMayInvoke }) => {
    const permission = callerMayInvoke ? permissionOf(source, account) : null;
    return permission === null
      ? []
      : aws(
          'lambda add-permission',
          [
            `--function-name ${shellWord(functionName)}`,
            `--statement-id ${shellWord(`${source}-may-invoke`)}`,
            '--action lambda:InvokeFunction',
            `--principal ${permission.principal}`,
            `--source-arn ${shellWord(permission.sourceArn)}`,
          ],
          setUp,
        );
  });
  return [...new Set(commands)];
}

const isDefault = (config: AsynchronousSettings): boolean =>
  config.retries === defaultAsynchronous.retries &&
  config.maximumEventAgeS === defaultAsynchronous.maximumEventAgeS &&
  config.onSuccess === null &&
  config.onFailure === null;

const aws = (
  command: string,
  options: readonly string[],
  { account, endpointUrl }: SetUp,
): string =>
  commandLine([
    `aws ${command}`,
    ...options,
    ...(endpointUrl === null ? [] : [`--endpoint-url ${shellWord(endpointUrl)}`]),
    `--region ${shellWord(account.region)}`,
  ]);
