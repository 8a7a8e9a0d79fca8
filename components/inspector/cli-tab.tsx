'use client';
import { sourceOf } from '#engine/sources/known-sources';
import { awsCommand } from '#model';
import { useEndpoint } from '../shell/use-endpoint';
import { CodeCard } from './code-card';
import type { RunView } from './run-view';
import { TerminalNote } from './terminal-note';

/** The same call from a terminal against this server. */
export function CliTab({ state, room }: RunView) {
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
      <CodeCard title="Command" text={text} testId="cli-command" />
      {fromFile && <CodeCard title="input.json" text={state.payload} testId="cli-input" />}
      <p className="text-ink-2 text-sm leading-5">
        {source.id === 'sdk'
          ? 'Any credentials do, for example AWS_ACCESS_KEY_ID=test and AWS_SECRET_ACCESS_KEY=test.'
          : `${source.name} does not use the CLI; this is the same call of the Invoke API by hand. Any credentials do.`}
      </p>
      <TerminalNote />
    </div>
  );
}
