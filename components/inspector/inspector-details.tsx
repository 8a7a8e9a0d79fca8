'use client';
import { type KeyboardEvent, useState } from 'react';
import { type Fate, requestIdOf, type StationId } from '#model';
import { CopyButton } from '../shell/copy-button';
import { Bill } from './bill';
import { CliTab } from './cli-tab';
import { type InspectorTab, inspectorTabs, tabOf } from './inspector-tab';
import { LogsTab } from './logs-tab';
import { MessageTab } from './message-tab';
import { PredictionResult } from './prediction-result';
import { ResponseTab } from './response-tab';
import { RuleTab } from './rule-tab';
import type { RunView } from './run-view';
import { StoryTab } from './story-tab';

export interface InspectorDetailsProps extends RunView {
  /** The station the viewer chose; null: the run is followed. */
  readonly selected: StationId | null;
  /** The colour of the station in focus. */
  readonly hue: string;
}

const contents: Readonly<Record<InspectorTab, (view: RunView) => React.ReactNode>> = {
  story: StoryTab,
  message: MessageTab,
  response: ResponseTab,
  logs: LogsTab,
  rule: RuleTab,
  cli: CliTab,
};

/** Ends that leave a message which tells more than the story does. */
const messageFates: ReadonlySet<Fate['kind']> = new Set([
  'deadLettered',
  'recorded',
  'undeliverable',
]);

interface Choice {
  readonly tab: InspectorTab;
  /** The selection it was made under: another one starts afresh. */
  readonly under: StationId | null;
}

/** Message, response, logs and the rest of one run at the viewer's moment. */
export function InspectorDetails({ selected, hue, ...view }: InspectorDetailsProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { fate, endedAt } = view.state;
  const leftMessage = messageFates.has(fate.kind) && endedAt !== null;
  const ownTab = selected === null ? (leftMessage ? 'message' : 'story') : tabOf(selected);
  const tab = choice !== null && choice.under === selected ? choice.tab : ownTab;
  const Content = contents[tab];
  const invocation = view.state.invocations.at(-1);

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const at = inspectorTabs.findIndex(([id]) => id === tab);
    const to =
      event.key === 'ArrowRight'
        ? at + 1
        : event.key === 'ArrowLeft'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? -1
              : null;
    const next = to === null ? undefined : inspectorTabs.at(to % inspectorTabs.length);
    if (!next) return;
    event.preventDefault();
    setChoice({ tab: next[0], under: selected });
    document.getElementById(`tab-${next[0]}`)?.focus();
  };

  return (
    <>
      <p className="flex items-center gap-2 text-ink-3 text-xs">
        Request id
        <code
          className="mono min-w-0 flex-1 truncate text-ink-2"
          title={invocation?.requestId}
          data-testid="request-id"
        >
          {invocation ? requestIdOf(view.room.seed, invocation.invocation) : 'not yet'}
        </code>
        <CopyButton what="the request id" text={() => invocation?.requestId ?? ''} />
      </p>
      <div
        role="tablist"
        aria-label="About this run"
        className="flex flex-none flex-wrap gap-x-3 border-hairline border-b"
      >
        {inspectorTabs.map(([id, label]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="inspector-panel"
            tabIndex={tab === id ? 0 : -1}
            data-testid={`tab-${id}`}
            className={`px-0.5 pb-1.5 font-medium text-sm max-md:min-h-11 ${tab === id ? 'text-ink shadow-[inset_0_-2px_var(--tab)]' : 'text-ink-3 hover:text-ink'}`}
            style={{ '--tab': hue } as React.CSSProperties}
            onKeyDown={onKeyDown}
            onClick={() => setChoice({ tab: id, under: selected })}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        id="inspector-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className="relative -mx-1 min-h-24 flex-1 overflow-y-auto overscroll-contain px-1 pb-1"
        data-testid="inspector-panel"
        data-tab={tab}
      >
        <Content {...view} />
      </div>
      <div className="mt-auto flex flex-none flex-col gap-3">
        <PredictionResult state={view.state} room={view.room} />
        <div className="border-hairline border-t pt-3">
          <Bill state={view.state} />
        </div>
      </div>
    </>
  );
}
