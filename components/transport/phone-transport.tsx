'use client';
import type { RunState } from '#model';
import { InvokeButton } from '../compose/invoke-button';
import { changeSpeed, chooseSpeed, stepBack, stepForward } from '../live/control';
import { liveStore } from '../live/live-store';
import { replaySpeed } from '../live/shown';
import { paceName, speedLabels, speeds } from '../live/speed';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { StepBackIcon, StepForwardIcon } from '../shell/icons';
import { PlayButton } from './play-button';
import { ScrubSlot } from './scrub-slot';

const look =
  'grid size-12 flex-none place-items-center rounded-xl border border-control text-ink-2 disabled:border-hairline disabled:text-ink-3';

/** Time controls and Invoke at the bottom of a narrow screen. */
export function PhoneTransport({ state, end }: { readonly state: RunState; readonly end: number }) {
  const empty = state.run === 0;
  const own = useView((view) => view.speed);
  const name = useLive(({ clock }) => (clock ? paceName(clock.pace) : 'Story'));
  const nextSpeed = () => {
    const speed = replaySpeed(liveStore.getState(), viewStore.getState());
    if (speed === speeds.at(-1)) chooseSpeed('story');
    else changeSpeed(1);
  };
  return (
    <div role="toolbar" aria-label="Time">
      <ScrubSlot state={state} end={end} />
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className={look}
          aria-label="Previous event"
          disabled={empty}
          data-testid="step-back"
          onClick={stepBack}
        >
          <StepBackIcon />
        </button>
        <PlayButton className="grid size-12 flex-none place-items-center rounded-xl bg-ink text-ground disabled:bg-control" />
        <button
          type="button"
          className={look}
          aria-label="Next event"
          disabled={empty}
          data-testid="step-forward"
          onClick={stepForward}
        >
          <StepForwardIcon />
        </button>
        <button
          type="button"
          className="h-12 min-w-12 rounded-xl border border-control px-3 font-semibold"
          aria-label={`Speed: ${own ? speedLabels[own] : name}. Change`}
          data-testid="speed"
          onClick={nextSpeed}
        >
          {own ? speedLabels[own] : name}
        </button>
        <span className="ml-auto">
          <InvokeButton compact />
        </span>
      </div>
    </div>
  );
}
