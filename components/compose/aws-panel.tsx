'use client';
import { useState } from 'react';
import type { Scenario } from '#engine';
import { samOmissions, samTemplate } from '#model/aws-command/sam-template';
import { scenarioCommands } from '#model/aws-command/scenario-commands';
import { CopyButton } from '../shell/copy-button';
import { ScrollingText } from '../shell/scrolling-text';
import { useEndpoint } from '../shell/use-endpoint';
import { awsWords as words } from '../words/compose-aws';
import { TextChoice } from './text-choice';

export interface AwsPanelProps {
  readonly scenario: Scenario;
  /** Begins the ids: the panel may be there twice. */
  readonly id: string;
}

/** A scenario as the commands and as the template that bring it about, to copy. */
export function AwsPanel({ scenario, id }: AwsPanelProps) {
  const [view, setView] = useState<'commands' | 'template'>('commands');
  return (
    <div className="flex flex-col gap-3">
      <TextChoice
        id={`${id}-view`}
        label={words.viewsLabel}
        value={view}
        options={[
          ['commands', words.views.commands],
          ['template', words.views.template],
        ]}
        onValue={setView}
      />
      {view === 'commands' ? (
        <Commands scenario={scenario} id={id} />
      ) : (
        <Template scenario={scenario} />
      )}
    </div>
  );
}

function Commands({ scenario, id }: AwsPanelProps) {
  const own = useEndpoint();
  const [where, setWhere] = useState<'here' | 'real'>('here');
  const steps = scenarioCommands(scenario, where === 'here' ? own : null);
  return (
    <>
      <TextChoice
        id={`${id}-where`}
        label={words.whereLabel}
        value={where}
        options={[
          ['here', words.here],
          ['real', words.real],
        ]}
        onValue={setWhere}
      />
      <p className="text-ink-2 text-sm">{where === 'here' ? words.whereHere : words.whereReal}</p>
      {steps.map((step, index) => {
        const title = words.step(step);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps have no other identity
          <Text key={index} title={title} text={step.text} testId={`aws-step-${step.kind}`} />
        );
      })}
    </>
  );
}

function Template({ scenario }: { readonly scenario: Scenario }) {
  const omissions = samOmissions(scenario);
  return (
    <>
      <Text title={words.template} text={samTemplate(scenario)} testId="sam-template" />
      <p className="text-ink-2 text-sm">{words.templateAbout}</p>
      {omissions.length > 0 && (
        <section aria-labelledby="sam-omitted" data-testid="sam-omitted">
          <h3 id="sam-omitted" className="font-semibold text-ink-3 text-xs">
            {words.omitted}
          </h3>
          <ul className="mt-1 flex flex-col gap-1 text-ink-2 text-sm">
            {omissions.map((omission) => (
              <li key={omission} className="border-hairline border-l-2 pl-2.5">
                {words.omissions[omission]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface TextProps {
  readonly title: string;
  readonly text: string;
  readonly testId: string;
}

function Text({ title, text, testId }: TextProps) {
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between gap-3">
        <h3 className="font-semibold text-ink-3 text-xs">{title}</h3>
        <CopyButton what={title} text={() => text} testId={`copy-${testId}`} />
      </div>
      <ScrollingText label={title} testId={testId}>
        {text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}
      </ScrollingText>
    </div>
  );
}

/** What is copied is whole; megabytes of it would make the page slow. */
const longestShown = 20_000;
