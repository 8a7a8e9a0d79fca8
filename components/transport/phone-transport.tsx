'use client';
import type { RunState } from '#model';
import { InvokeButton } from '../compose/invoke-button';
import { chosenSpeed } from '../live/shown';
import { speedName } from '../live/speed-name';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { openLayer } from '../shell/ui-store';
import { transportWords as words } from '../words/transport';
import { LivePill } from './late-controls';
import { PlayButton } from './play-button';
import { ScrubSlot } from './scrub-slot';
import { StepButton } from './step-button';

/** Time controls and Invoke at the bottom of a narrow screen; what has no room there is in a sheet. */
export function PhoneTransport({ state, end }: { readonly state: RunState; readonly end: number }) {
  const empty = state.run === 0;
  useView((view) => view.speed);
  const speed = speedName(useLive((live) => chosenSpeed(live, viewStore.getState())));
  const behind = useView(({ cursor }) => cursor.kind !== 'live');
  return (
    <div role="toolbar" aria-label={words.bar} className="relative">
      {behind && !empty && (
        // Over the track, so that the bar stays as high as it is.
        <div className="absolute right-4 bottom-full pb-2">
          <LivePill />
        </div>
      )}
      <ScrubSlot state={state} end={end} />
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <StepButton step="previousEvent" empty={empty} large />
        <PlayButton className="grid size-12 flex-none place-items-center rounded-xl bg-ink text-ground disabled:bg-control" />
        <StepButton step="nextEvent" empty={empty} large />
        <button
          type="button"
          className="h-12 min-w-12 rounded-xl border border-control px-3 font-semibold"
          aria-label={words.changeSpeed(speed)}
          aria-haspopup="dialog"
          data-testid="speed"
          onClick={() => openLayer('time')}
        >
          {speed}
        </button>
        <span className="ml-auto">
          <InvokeButton compact />
        </span>
      </div>
    </div>
  );
}
