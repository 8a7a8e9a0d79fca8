'use client';
import type { RunState } from '#model';
import { lateWithRun } from '../shell/late';

const empty = (
  <div className="relative h-7 max-md:h-11" aria-hidden="true">
    <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-control/60" />
    <span className="absolute top-1/2 left-0 size-4 -translate-x-1/2 -translate-y-1/2 rounded-full bg-control max-md:size-5" />
  </div>
);

const ScrubBar = lateWithRun(() => import('./scrub-bar').then((part) => part.ScrubBar), empty);

export interface ScrubSlotProps {
  readonly state: RunState;
  /** The newest moment. */
  readonly end: number;
}

/** The viewer's place in the run; before the first one only the track it will move on. */
export function ScrubSlot({ state, end }: ScrubSlotProps) {
  return state.run === 0 ? empty : <ScrubBar state={state} end={end} />;
}
