import type { Micros } from '#engine';
import { type RunState, type RunTimeline, timelineOf } from '#model';
import type { LiveState } from './live-state';
import { liveStore } from './live-store';
import { cursorAt, type Reel } from './playhead';
import { reelOf } from './reel';
import { isMoving, roomNow } from './room-now';
import { runModelStore } from './run-model';
import { type Speed, speedOf } from './speed';
import { type ViewState, viewStore } from './view-store';
import { wallNow } from './wall-now';

/** The run on show: the picked one, else the newest; null before the first. */
export function shownTimeline({ index }: LiveState, { picked }: ViewState): RunTimeline | null {
  return (picked === null ? null : timelineOf(index, picked)) ?? timelineOf(index, index.lastRun);
}

/** The room's virtual time now. */
function liveNow(): Micros {
  const { clock, offsetMs } = liveStore.getState();
  return clock === null ? 0 : roomNow(clock, wallNow() + offsetMs);
}

/** What the playhead moves on now; null before the first run. */
export function shownReel(): Reel | null {
  const timeline = shownTimeline(liveStore.getState(), viewStore.getState());
  return timeline && reelOf(timeline, liveNow());
}

/** The moment this viewer sees now, absolute; the room's now before the first run. Cheap enough for every frame. */
export function shownMoment(): Micros {
  const reel = shownReel();
  return reel === null ? 0 : cursorAt(viewStore.getState().cursor, reel, wallNow());
}

/** Whether the shown moment changes by itself. */
export function isShownMoving(): boolean {
  const live = liveStore.getState();
  const view = viewStore.getState();
  if (view.cursor.kind !== 'live') return view.cursor.kind === 'replay';
  const timeline = shownTimeline(live, view);
  if (live.clock === null || timeline === null || timeline.summary.endedAt !== null) return false;
  return isMoving(live.clock, wallNow() + live.offsetMs);
}

/** The speed that was chosen: the viewer's own, else the room's. */
export const chosenSpeed = ({ clock }: LiveState, { speed }: ViewState): Speed =>
  speed ?? (clock === null ? 'story' : speedOf(clock.pace));

/** The speed at which a replay plays: what has happened needs nobody to advance it, so manual is told as a story. */
export function replaySpeed(live: LiveState, view: ViewState): Speed {
  const speed = chosenSpeed(live, view);
  return speed === 'manual' ? 'story' : speed;
}

/** The shown run as this viewer sees it now; null before the first run, and until what folds it is loaded. */
export function shownState(): RunState | null {
  const live = liveStore.getState();
  const timeline = shownTimeline(live, viewStore.getState());
  const { stateAt } = runModelStore.getState();
  return timeline && live.room && (stateAt?.(timeline, shownMoment(), live.room) ?? null);
}
