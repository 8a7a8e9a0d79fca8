import { defaultFunction, type FunctionConfig, MILLISECOND, type Scenario } from '#engine';
import { errorOf } from '#engine/error-of';
import { refusalExceptions } from '#engine/refusal-exceptions';
import { sourceOf } from '#engine/sources/known-sources';
import { outcomeLine } from '../outcome-line';
import type { AttemptState, RunState } from '../run-state';
import { canonicalJson } from '../scenario';
import { stateAt } from '../state-at';
import { SourceCode } from './source-code';
import { literal, quoted } from './source-literal';
import type { TakenRun } from './taken-run';
import { testWords as words } from './test-words';

/** A test for Vitest that makes the same call by the AWS SDK in a room of its own and expects what the run showed. */
export function vitestTest({ scenario, room, timeline }: TakenRun): string {
  const state = stateAt(timeline, timeline.events.at(-1)?.at ?? 0, room);
  const [act] = scenario.acts;
  if (state === null || act === undefined) return '';
  const missing = missingIn(scenario);
  const notes =
    missing.length === 0 ? [] : [words.missing, ...missing.map(({ text }) => `- ${text}`)];
  return [
    `// ${words.generated}`,
    ...notes.map((line) => `// ${line}`),
    "import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';",
    "import { startLambdarium } from 'lambdarium/testing';",
    "import { expect, it } from 'vitest';",
    '',
    `${missing.some(({ decides }) => decides) ? 'it.skip' : 'it'}(${quoted(`${sourceOf(act.source).station} → ${act.functionName}: ${outcomeLine(state)}`)}, async () => {`,
    ...indented([
      'await using lambdarium = await startLambdarium();',
      `const room = await lambdarium.openRoom(${literal(roomOptions(scenario), 2)});`,
      'const client = new LambdaClient({ ...room.client, maxAttempts: 1 });',
      '',
      ...callLines(state),
      '',
      'await room.advanceUntilSettled();',
      ...expectations(state),
    ]),
    '});',
    '',
  ].join('\n');
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));

interface Missing {
  readonly text: string;
  /** The run would end otherwise without it. */
  readonly decides: boolean;
}

/** Why a test by the SDK may see another run than the scenario's. */
function missingIn({ acts, functions, targets, changes }: Scenario): readonly Missing[] {
  const [act] = acts;
  if (act === undefined) return [];
  const { means } = words;
  const named = functions.flatMap((config) => [
    config.deadLetter,
    config.onSuccess,
    config.onFailure,
  ]);
  const absent = named.some(
    (target) =>
      target !== null &&
      target.kind !== 'lambda' &&
      !targets.some(({ kind, name }) => kind === target.kind && name === target.name),
  );
  const lines: readonly (readonly [is: boolean, text: string, decides: boolean])[] = [
    [act.source !== 'sdk', means.source(sourceOf(act.source).name), false],
    [act.qualifier !== null, means.qualifier, true],
    [!act.callerMayInvoke, means.denied, true],
    [act.serviceFaults > 0, means.faults, true],
    [act.duplicates > 0 || act.lateMs > 0, means.duplicates, false],
    [act.client !== null, means.client, true],
    [changes.length > 0, means.changes, true],
    [absent, means.targets, true],
    [acts.length > 1, means.other, false],
  ];
  return lines.flatMap(([is, text, decides]) => (is ? [{ text, decides }] : []));
}

function roomOptions({ seed, epochMs, account, functions }: Scenario): object {
  return {
    seed,
    startsAt: new SourceCode(`new Date(${quoted(new Date(epochMs).toISOString())})`),
    region: account.region === 'us-east-1' ? undefined : account.region,
    concurrency: account.concurrency === 1_000 ? undefined : account.concurrency,
    functions: Object.fromEntries(functions.map((config) => [config.name, settingsOf(config)])),
  };
}

const settings = [
  'memoryMb',
  'timeoutMs',
  'initMs',
  'architecture',
  'logFormat',
  'retries',
  'maximumEventAgeS',
  'deadLetter',
  'onSuccess',
  'onFailure',
  'roleMaySend',
  'reservedConcurrency',
  'recursiveLoop',
] as const satisfies readonly (keyof FunctionConfig)[];

/** The settings that are not as they are by default, and the behaviour. */
function settingsOf(config: FunctionConfig): object {
  const { behaviour } = config;
  const result =
    'result' in behaviour
      ? {
          result: behaviour.result === null ? undefined : (JSON.parse(behaviour.result) as unknown),
        }
      : {};
  return {
    behaviour: { ...behaviour, ...result },
    ...Object.fromEntries(
      settings.flatMap((key) =>
        canonicalJson(config[key]) === canonicalJson(defaultFunction[key])
          ? []
          : [[key, config[key]]],
      ),
    ),
  };
}

function callLines(state: RunState): readonly string[] {
  const { functionName, invocationType, payload, caller } = state;
  const input = {
    FunctionName: functionName,
    InvocationType: invocationType,
    Payload: new SourceCode(payloadText(payload)),
  };
  const command = `new InvokeCommand(${literal(input, 2)})`;
  const lambda = caller.lambda;
  if (lambda?.refusal) {
    const name = refusalExceptions[lambda.refusal.code];
    return [
      `const answer = client.send(${command});`,
      `await expect(answer).rejects.toMatchObject({ name: ${quoted(name)} });`,
    ];
  }
  return [
    `const answer = await client.send(${command});`,
    `expect(answer.StatusCode).toBe(${lambda?.status ?? 200});`,
    ...(invocationType === 'RequestResponse'
      ? [
          `expect(answer.FunctionError).toBe(${caller.functionError ? "'Unhandled'" : 'undefined'});`,
        ]
      : []),
  ];
}

/** JSON as a value a person can edit; anything else as it is. */
function payloadText(payload: string): string {
  try {
    return `JSON.stringify(${literal(JSON.parse(payload), 4)})`;
  } catch {
    return quoted(payload);
  }
}

function expectations(state: RunState): readonly string[] {
  if (state.fate.kind === 'refused' || state.fate.kind === 'dryRun') {
    return state.attempts.length === 0 ? [ranNothing(state)] : [];
  }
  const own = state.attempts.filter(({ copy }) => !copy);
  const starts = own.map(({ startedAt }) => Math.floor(startedAt / MILLISECOND));
  const first = starts[0] ?? 0;
  const { deadLetter, record } = state;
  return [
    `const [invocation] = await room.invocations(${quoted(state.functionName)});`,
    `expect(invocation?.status).toBe(${quoted(state.fate.kind)});`,
    `expect(invocation?.attempts).toMatchObject(${literal(own.map(attemptOf), 2)});`,
    ...(starts.length > 1
      ? [
          'const starts = invocation?.attempts.map(({ startedAt }) => startedAt.getTime()) ?? [];',
          `expect(starts.map((at) => at - (starts[0] ?? 0))).toEqual(${literal(starts.map((at) => at - first))});`,
        ]
      : []),
    ...(deadLetter?.status === 'delivered'
      ? [`expect(await room.deadLetters(${quoted(deadLetter.target.name)})).toHaveLength(1);`]
      : []),
    ...(record?.status === 'delivered'
      ? [`expect(await room.destinationMessages(${quoted(record.target.name)})).toHaveLength(1);`]
      : []),
  ];
}

const ranNothing = ({ functionName }: RunState): string =>
  `expect((await room.invocations(${quoted(functionName)})).flatMap((one) => one.attempts)).toEqual([]);`;

const attemptOf = ({ outcome, failed, start }: AttemptState): object => ({
  status: failed ? 'failed' : outcome === null ? 'running' : 'succeeded',
  coldStart: start === 'cold',
  ...(outcome !== null && outcome.kind !== 'returned'
    ? { error: { type: errorOf(outcome).errorType } }
    : {}),
});
