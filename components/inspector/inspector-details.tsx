'use client';
import type { KeyboardEvent } from 'react';
import type { Fate, StationId } from '#model';
import { useView } from '../live/use-live';
import { late } from '../shell/late';
import { tabWords as words } from '../words/inspector-tabs';
import { chooseTab } from './choose-tab';
import { CliTab } from './cli-tab';
import { CostLine } from './cost-line';
import { type InspectorTab, inspectorTabs, tabByKey, tabOf } from './inspector-tab';
import { LogsTab } from './logs-tab';
import { PredictionResult } from './prediction-result';
import { RequestIds } from './request-ids';
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

const wait = <div className="min-h-40" />;
const MessageTab = late(() => import('./message-tab').then((part) => part.MessageTab), wait);
const MetricsTab = late(() => import('./metrics-tab').then((part) => part.MetricsTab), wait);
const BillTab = late(() => import('./bill-tab').then((part) => part.BillTab), wait);

const contents: Readonly<Record<InspectorTab, (view: RunView) => React.ReactNode>> = {
  story: (view) => <StoryTab {...view} />,
  message: (view) => <MessageTab {...view} />,
  response: (view) => <ResponseTab {...view} />,
  rule: (view) => <RuleTab {...view} />,
  logs: (view) => <LogsTab {...view} />,
  metrics: (view) => <MetricsTab {...view} />,
  bill: (view) => <BillTab {...view} />,
  aws: (view) => <CliTab {...view} />,
};

/** Ends that leave a message which tells more than the story does. */
const messageFates: ReadonlySet<Fate['kind']> = new Set([
  'deadLettered',
  'recorded',
  'undeliverable',
]);

/** Message, response, logs and the rest of one run at the viewer's moment. */
export function InspectorDetails({ selected, hue, ...view }: InspectorDetailsProps) {
  const chosen = useView((shown) => shown.tab);
  const { fate, endedAt } = view.state;
  const leftMessage = messageFates.has(fate.kind) && endedAt !== null;
  const ownTab = selected === null ? (leftMessage ? 'message' : 'story') : tabOf(selected);
  const tab = chosen !== null && chosen.under === selected ? chosen.name : ownTab;

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const next = tabByKey(tab, event.key);
    if (next === null) return;
    event.preventDefault();
    chooseTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <>
      <RequestIds {...view} />
      <div
        role="tablist"
        aria-label={words.tabList}
        className="grid flex-none grid-cols-4 border-hairline border-b"
      >
        {inspectorTabs.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="inspector-panel"
            tabIndex={tab === id ? 0 : -1}
            data-testid={`tab-${id}`}
            className={`min-h-8 px-0.5 font-medium text-sm max-md:min-h-11 ${tab === id ? 'text-ink shadow-[inset_0_-2px_var(--tab)] forced-colors:underline' : 'text-ink-3 hover:text-ink'}`}
            style={{ '--tab': hue } as React.CSSProperties}
            onKeyDown={onKeyDown}
            onClick={() => chooseTab(id)}
          >
            {words.tabs[id]}
          </button>
        ))}
      </div>
      <div
        id="inspector-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        data-scroller=""
        className="relative -mx-1 min-h-24 flex-1 overflow-y-auto overscroll-contain px-1 pb-1"
        data-testid="inspector-panel"
        data-tab={tab}
      >
        {contents[tab](view)}
      </div>
      <div className="mt-auto flex flex-none flex-col gap-2">
        <PredictionResult {...view} />
        <div className="border-hairline border-t pt-2">
          <CostLine {...view} />
        </div>
      </div>
    </>
  );
}
