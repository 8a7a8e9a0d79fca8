'use client';
import type { RunState, StationId } from '#model';
import { LiveWords } from '../live/live-words';
import { shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { stateStyle } from '../look/state-style';
import { lateWithRun } from '../shell/late';
import { inspectorWords as words } from '../words/inspector';
import { stationInFocus } from './station-in-focus';
import { stationTitle } from './station-title';

/** Nobody needs it before the first run. */
const InspectorDetails = lateWithRun(
  () => import('./inspector-details').then((part) => part.InspectorDetails),
  <div className="min-h-24" />,
);

/** What there is to know about the selected station, or without a selection about where the run is. */
export function Inspector({ state }: { readonly state: RunState }) {
  const selected = useView((view) => view.selected);
  const room = useLive((live) => live.room);
  const timeline = useLive((live) => shownTimeline(live, viewStore.getState()));
  const station = selected ?? stationInFocus(state);
  const { state: life } = state.stations[station];
  const hue = life === null ? 'var(--control)' : stateStyle[life].hue;
  return (
    <div
      className="flex min-h-0 flex-1 flex-col gap-4"
      data-testid="inspector"
      data-station={station}
    >
      <div className="flex items-center gap-3">
        <svg width="36" height="36" className="flex-none" aria-hidden="true">
          <circle cx="18" cy="18" r="14" fill="none" stroke={hue} strokeWidth="6" />
        </svg>
        <div className="min-w-0 flex-1">
          <h3
            className="truncate font-semibold text-[17px] leading-[22px]"
            title={stationTitle(state, station)}
          >
            {stationTitle(state, station)}
          </h3>
          <p className="truncate text-ink-2 text-sm" title={noteOf(state, station)}>
            <LiveWords text={noteOf(state, station)} at={(now) => noteOf(now, station)} />
          </p>
        </div>
        {selected !== null && (
          <button
            type="button"
            className="flex-none rounded-md border border-control px-2 py-1 text-ink-2 text-sm hover:text-ink max-md:min-h-11"
            onClick={() => viewStore.setState({ selected: null })}
          >
            {words.followRun}
          </button>
        )}
      </div>
      {state.run === 0 || timeline === null || room === null ? (
        <p className="text-ink-2 text-sm leading-5">{words.beforeRun}</p>
      ) : (
        <InspectorDetails
          state={state}
          timeline={timeline}
          room={room}
          events={timeline.events.filter(({ at }) => at <= state.at)}
          selected={selected}
          hue={hue}
        />
      )}
    </div>
  );
}

const noteOf = (state: RunState, station: StationId): string =>
  state.stations[station].note || (state.run === 0 ? words.nothingHasRun : words.nothingHere);
