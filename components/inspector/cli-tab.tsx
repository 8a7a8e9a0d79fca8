'use client';
import { defaultAct, type Scenario, type Target } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { awsCommand } from '#model';
import { AwsPanel } from '../compose/aws-panel';
import { useEndpoint } from '../shell/use-endpoint';
import { awsWords as words } from '../words/compose-aws';
import { CodeCard } from './code-card';
import type { RunView } from './run-view';
import { TerminalNote } from './terminal-note';

/** The same call from a terminal against this server, and what sets its function up. */
export function CliTab(view: RunView) {
  const { state, room } = view;
  const endpointUrl = useEndpoint();
  const text = awsCommand({
    functionName: state.functionName,
    invocationType: state.invocationType,
    region: room.account.region,
    payload: state.payload,
    endpointUrl,
  });
  const source = sourceOf(state.source);
  const fromFile = text.includes('fileb://input.json');
  return (
    <div className="flex flex-col gap-4">
      <CodeCard title={words.command} text={text} testId="cli-command" />
      {fromFile && <CodeCard title={words.file} text={state.payload} testId="cli-input" />}
      <p className="text-ink-2 text-sm leading-5">
        {source.id === 'sdk' ? words.anyCredentials : words.byHand(source.name)}
      </p>
      <TerminalNote />
      <AwsPanel scenario={scenarioOfRun(view)} id="run" />
    </div>
  );
}

/** The run’s call and its function as a scenario of their own. */
function scenarioOfRun({ state, room }: RunView): Scenario {
  const { config, source, invocationType, functionName, payload } = state;
  return {
    v: 1,
    seed: room.seed,
    epochMs: room.epochMs,
    account: room.account,
    targets: config === null ? [] : targetsOf(config),
    functions: config === null ? [] : [config],
    changes: [],
    acts: [{ ...defaultAct, at: 0, source, invocationType, functionName, payload }],
  };
}

function targetsOf(config: NonNullable<RunView['state']['config']>): readonly Target[] {
  const named = [config.deadLetter, config.onSuccess, config.onFailure].filter(
    (target): target is Target => target !== null,
  );
  return [...new Map(named.map((target) => [`${target.kind} ${target.name}`, target])).values()];
}
