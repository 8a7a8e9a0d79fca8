'use client';
import dynamic from 'next/dynamic';
import { useStore } from 'zustand';
import type { RunTimeline } from '#model';
import { seek } from '../live/control';
import { shownMoment } from '../live/shown';
import { useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { Timeline } from '../timeline/timeline';
import { ScrubBar } from '../transport/scrub-bar';
import { TransportBar } from '../transport/transport-bar';
import { uiStore } from './ui-store';
import type { ShownRun } from './use-shown-run';

const EventTable = dynamic(
  () => import('../timeline/event-table').then((part) => part.EventTable),
  {
    ssr: false,
  },
);

const noEvents: RunTimeline['events'] = [];

/** Time controls over the timeline, or over the same as a table. */
export function TimePanel({ state, whole, timeline }: ShownRun) {
  const view = useStore(uiStore, (ui) => ui.view);
  const moment = useView(({ moment: shown }) => shown);
  const events = timeline?.events ?? noEvents;
  const end = events.at(-1)?.at ?? 0;
  return (
    <section
      id="time"
      tabIndex={-1}
      aria-label="Time"
      className="flex min-h-0 flex-col gap-1.5 border-hairline border-t bg-panel px-6 pt-3 pb-2"
    >
      <h2 className="sr-only">Time</h2>
      <div className="flex-none">
        <TransportBar empty={state.run === 0} />
      </div>
      <div className="flex flex-none items-center gap-4">
        <fieldset className="flex flex-none overflow-hidden rounded-[7px] border border-control">
          <legend className="sr-only">View of the run</legend>
          {(['timeline', 'table'] as const).map((kind) => (
            <label
              key={kind}
              className="relative px-2.5 pt-1.5 pb-1 text-ink-2 text-sm has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
            >
              <input
                type="radio"
                name="view"
                className="absolute inset-0 cursor-pointer opacity-0"
                data-testid={`view-${kind}`}
                checked={view === kind}
                onChange={() => uiStore.setState({ view: kind })}
              />
              {kind === 'timeline' ? 'Timeline' : 'Table'}
            </label>
          ))}
        </fieldset>
        <div className="min-w-0 flex-1">
          <ScrubBar state={state} end={end} />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {view === 'timeline' ? (
          <Timeline
            state={whole}
            events={events}
            cursor={moment}
            clock={shownMoment}
            onSeek={seek}
            onSelect={(station, attempt) => {
              viewStore.setState({ selected: station });
              if (attempt) seek(attempt.endedAt ?? attempt.startedAt);
            }}
          />
        ) : (
          <EventTable
            events={events.filter(({ run }) => run > 0)}
            startedAt={state.startedAt}
            cursor={moment}
            onSeek={seek}
          />
        )}
      </div>
    </section>
  );
}
