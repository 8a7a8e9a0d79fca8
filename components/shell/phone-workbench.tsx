'use client';
/* oxlint-disable next/no-html-link-for-pages -- the lessons are other rooms: they are loaded anew */
import { useStore } from 'zustand';
import { Announcements } from '../announce/announcements';
import { ForkSlot } from '../compare/fork-slot';
import { RunActions } from '../compare/run-actions';
import { QuestionCard } from '../compose/question-card';
import { maySkipWait, seek, skipWait } from '../live/control';
import { shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { Track } from '../track/track';
import { PhoneTransport } from '../transport/phone-transport';
import { RunChoiceSlot } from '../transport/run-choice-slot';
import { Truths } from '../truths/truths';
import { shellWords } from '../words/shell-base';
import { behindLayout } from './behind-layout';
import { late, lateWithRun } from './late';
import { useLayoutShown } from './layout-shown';
import { phoneQuery } from './layouts';
import { OriginNote } from './origin-note';
import { PhoneHeader } from './phone-header';
import { RunFacts } from './run-facts';
import { openLayer, uiStore } from './ui-store';
import { useFollowStep } from './use-follow-step';
import { useMedia } from './use-media';
import { usePaceText } from './use-pace-text';
import { useShownRun } from './use-shown-run';

const OwnerBand = lateWithRun(() => import('../truths/owner-band').then((part) => part.OwnerBand));

const StoryView = late(() => import('../timeline/story-view').then((part) => part.StoryView));

const EventTable = late(() => import('../timeline/event-table').then((part) => part.EventTable));

const ViewChoice = lateWithRun(() => import('./view-choice').then((part) => part.ViewChoice));

/** One column: the two truths, the track, time at the bottom. Bars stick only where the screen is high enough. */
export function PhoneWorkbench() {
  useLayoutShown(behindLayout);
  const { state, timeline } = useShownRun();
  const announces = useMedia(phoneQuery) === true;
  const pace = usePaceText();
  useView((view) => view.cursor.kind);
  useFollowStep(useView((view) => view.moment));
  const maySkip = useLive(maySkipWait);
  const epochMs = useLive(({ room }) => room?.epochMs);
  const view = useStore(uiStore, (ui) => ui.view);
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="z-10 bg-panel [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-0">
        <PhoneHeader />
        <RunFacts state={state}>
          <Truths state={state} now={shownMoment} pace={pace} />
        </RunFacts>
      </div>
      <main id="invocation" tabIndex={-1} aria-labelledby="page-title" className="flex-1 pb-16">
        <h1 id="page-title" className="sr-only">
          {shellWords.title}
        </h1>
        <div className="flex flex-wrap items-center justify-between gap-2 px-4 pt-3 empty:hidden">
          <RunChoiceSlot />
          <RunActions />
        </div>
        <div className="flex flex-col gap-3 px-4 pt-3 empty:hidden">
          <OriginNote />
          <ForkSlot />
          <QuestionCard offers={false} />
        </div>
        {state.run > 0 && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3">
            <ViewChoice />
            <OwnerBand state={state} />
          </div>
        )}
        {view === 'timeline' || timeline === null || epochMs === undefined ? (
          <Track
            state={state}
            events={timeline?.events ?? []}
            clock={shownMoment}
            onSelect={(station) => {
              viewStore.setState({ selected: station });
              openLayer('inspector');
            }}
            onSkipWait={maySkip ? skipWait : undefined}
          />
        ) : (
          <div className="px-3 py-4">
            {view === 'story' ? (
              <StoryView
                timeline={timeline}
                startedAt={state.startedAt}
                cursor={state.at}
                onSeek={seek}
              />
            ) : (
              <EventTable
                timeline={timeline}
                startedAt={state.startedAt}
                epochMs={epochMs}
                cursor={state.at}
                onSeek={seek}
              />
            )}
          </div>
        )}
        <p className="px-4 pb-4 text-center">
          <a
            href="/lessons"
            className="inline-flex min-h-11 items-center px-3 text-ink-2 underline decoration-control underline-offset-4"
          >
            {shellWords.lessons}
          </a>
          <a
            href="/where"
            className="inline-flex min-h-11 items-center px-3 text-ink-2 underline decoration-control underline-offset-4"
          >
            {shellWords.where}
          </a>
        </p>
        {announces && <Announcements state={state} />}
      </main>
      <section
        id="time"
        tabIndex={-1}
        aria-label={shellWords.time}
        className="z-10 border-hairline border-t bg-panel px-4 pt-1 pb-3.5 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0"
      >
        <PhoneTransport state={state} end={timeline?.events.at(-1)?.at ?? 0} />
      </section>
    </div>
  );
}
