'use client';
import { Announcements } from '../announce/announcements';
import { ForkSlot } from '../compare/fork-slot';
import { ComposePanel } from '../compose/compose-panel';
import { InvokeButton } from '../compose/invoke-button';
import { LintSummary } from '../compose/lint-summary';
import { QuestionCard } from '../compose/question-card';
import { Inspector } from '../inspector/inspector';
import { viewStore } from '../live/view-store';
import { shellWords } from '../words/shell-base';
import { behindLayout } from './behind-layout';
import { Header } from './header';
import { useLayoutShown } from './layout-shown';
import { phoneQuery, wideQuery } from './layouts';
import { MapPanel } from './map-panel';
import { OriginNote } from './origin-note';
import { TimePanel } from './time-panel';
import { openLayer } from './ui-store';
import { useMedia } from './use-media';
import { useShownRun } from './use-shown-run';

/** Compose, map over time, inspector; below 1440 px the inspector is a drawer. */
export function WideWorkbench() {
  useLayoutShown(behindLayout);
  const run = useShownRun();
  const announces = useMedia(phoneQuery) === false;
  const wide = useMedia(wideQuery);
  return (
    <div className="grid h-dvh min-h-[640px] grid-cols-[288px_minmax(0,1fr)] grid-rows-[52px_minmax(0,1fr)_minmax(0,auto)] max-[900px]:grid-cols-[272px_minmax(0,1fr)] min-[1440px]:grid-cols-[312px_minmax(0,1fr)_344px]">
      <div className="col-span-full">
        <Header />
      </div>
      <aside
        className="row-span-2 flex min-h-0 flex-col border-hairline border-r bg-panel"
        aria-labelledby="compose-title"
      >
        <h2 id="compose-title" className="sr-only">
          {shellWords.compose}
        </h2>
        <div className="relative min-h-0 flex-1 overflow-y-auto p-5 pb-3">
          <ComposePanel />
        </div>
        <div className="flex flex-none flex-col gap-3 border-hairline border-t p-5 pt-3">
          <LintSummary />
          <OriginNote />
          <ForkSlot />
          <QuestionCard />
          <InvokeButton />
        </div>
      </aside>
      <main id="invocation" tabIndex={-1} aria-labelledby="page-title" className="contents">
        <h1 id="page-title" className="sr-only">
          {shellWords.title}
        </h1>
        <MapPanel
          state={run.state}
          onSelect={(station) => {
            viewStore.setState({ selected: station });
            if (!wide) openLayer('inspector');
          }}
        />
        <div className="col-start-2 row-start-3 grid h-[296px]">
          <TimePanel {...run} />
        </div>
        {announces && <Announcements state={run.state} />}
      </main>
      <aside
        id="inspector"
        tabIndex={-1}
        className="relative col-start-3 row-span-2 row-start-2 flex min-h-0 flex-col border-hairline border-l bg-panel p-5 max-[1439.98px]:hidden"
        aria-labelledby="inspector-title"
      >
        <h2 id="inspector-title" className="sr-only">
          {shellWords.inspector}
        </h2>
        {wide !== false && <Inspector state={run.state} />}
      </aside>
    </div>
  );
}
