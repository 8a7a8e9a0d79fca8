'use client';
import { useStore } from 'zustand';
import type { AttemptState, RunTimeline, StationId } from '#model';
import { seek } from '../live/control';
import { shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { EmptyTimeline } from '../timeline/empty-timeline';
import { LivePill, Selection } from '../transport/late-controls';
import { ScrubSlot } from '../transport/scrub-slot';
import { SkipWaitSlot } from '../transport/skip-wait-slot';
import { SpeedChoice } from '../transport/speed-choice';
import { TransportBar } from '../transport/transport-bar';
import { shellWords } from '../words/shell-base';
import { late, lateWithRun } from './late';
import { uiStore } from './ui-store';
import type { ShownRun } from './use-shown-run';
import { ViewChoice } from './view-choice';

const EventTable = late(() => import('../timeline/event-table').then((part) => part.EventTable));

const StoryView = late(() => import('../timeline/story-view').then((part) => part.StoryView));

const Timeline = lateWithRun(() =>
  import('../compare/annotated-timeline').then((part) => part.AnnotatedTimeline),
);

const noEvents: RunTimeline['events'] = [];

const selectRow = (station: StationId, attempt: AttemptState | null): void => {
  viewStore.setState({ selected: station });
  if (attempt) seek(attempt.endedAt ?? attempt.startedAt);
};

/** Time controls over the timeline, or over the same as a table. */
export function TimePanel({ state, whole, timeline }: ShownRun) {
  const view = useStore(uiStore, (ui) => ui.view);
  const epochMs = useLive(({ room }) => room?.epochMs);
  const moment = useView(({ moment: shown }) => shown);
  const events = timeline?.events ?? noEvents;
  const end = events.at(-1)?.at ?? 0;
  const empty = state.run === 0;
  return (
    <section
      id="time"
      tabIndex={-1}
      aria-label={shellWords.time}
      className="flex min-h-0 flex-col gap-1.5 border-hairline border-t bg-panel px-5 pt-3 pb-2"
    >
      <h2 className="sr-only">{shellWords.time}</h2>
      <div className="flex flex-none flex-wrap items-center gap-x-2 gap-y-1.5">
        <TransportBar empty={empty} />
        <SkipWaitSlot empty={empty} />
        <div className="h-8 w-[180px] flex-none">{!empty && <LivePill />}</div>
        <div className="ml-auto">
          <ViewChoice />
        </div>
      </div>
      <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-1.5">
        <SpeedChoice />
        <div className="min-w-32 flex-1">
          <ScrubSlot state={state} end={end} />
        </div>
        <div className="h-8 w-[132px] flex-none">{!empty && <Selection />}</div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto" data-scroller="">
        {view === 'story' && timeline !== null ? (
          <StoryView
            timeline={timeline}
            startedAt={state.startedAt}
            cursor={moment}
            onSeek={seek}
          />
        ) : view === 'table' && timeline !== null ? (
          <EventTable
            timeline={timeline}
            startedAt={state.startedAt}
            epochMs={epochMs ?? 0}
            cursor={moment}
            onSeek={seek}
          />
        ) : whole.run === 0 ? (
          <EmptyTimeline state={whole} onSelect={selectRow} />
        ) : (
          <Timeline
            state={whole}
            events={events}
            cursor={moment}
            clock={shownMoment}
            epochMs={epochMs}
            onSeek={seek}
            onSelect={selectRow}
          />
        )}
      </div>
    </section>
  );
}
