'use client';
import { useStore } from 'zustand';
import { draftState, type RunState, type RunTimeline, type stateAt } from '#model';
import type { RoomInfo } from '#protocol';
import { actOf, calledFunction } from '../compose/draft';
import { useCompose } from '../compose/use-compose';
import { runModelStore } from '../live/run-model';
import { shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';

export interface ShownRun {
  /** At the viewer's moment. */
  readonly state: RunState;
  /** As far as it is known: axes must not change while one scrubs. */
  readonly whole: RunState;
  readonly timeline: RunTimeline | null;
}

/** The run on show; before the first one the composed call, which has not been sent. */
export function useShownRun(): ShownRun {
  const draft = useCompose((state) => state.draft);
  return useRunOr(() => draftState(actOf(draft), calledFunction(draft)));
}

/** The run on show; before the first one what was composed. */
export function useRunOr(composedRun: () => RunState): ShownRun {
  const picked = useView((view) => view.picked);
  const moment = useView((view) => view.moment);
  const room = useLive((live) => live.room);
  const timeline = useLive((live) => shownTimeline(live, { ...viewStore.getState(), picked }));
  const fold = useStore(runModelStore, (model) => model.stateAt);
  if (timeline !== null && room !== null && fold !== null) {
    return runAt(fold, timeline, room, moment);
  }
  const composed = composedRun();
  return { state: composed, whole: composed, timeline: null };
}

function runAt(
  fold: typeof stateAt,
  timeline: RunTimeline,
  room: RoomInfo,
  moment: number,
): ShownRun {
  const { startedAt } = timeline.summary;
  const end = timeline.events.at(-1)?.at ?? startedAt;
  const whole = fold(timeline, Math.max(startedAt, end), room);
  // The moment may still be that of the run shown before, for one render.
  const state = fold(timeline, Math.max(startedAt, moment), room);
  if (whole === null || state === null) throw new Error(`Run ${timeline.run} has no beginning.`);
  return { state, whole, timeline };
}
