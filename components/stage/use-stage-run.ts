'use client';
import { useStore } from 'zustand';
import type { RunState, RunTimeline } from '#model';
import { runModelStore } from '../live/run-model';
import { shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';

export interface StageRun {
  /** At the moment this page shows. */
  readonly state: RunState;
  readonly timeline: RunTimeline;
}

/** The run on show; null before the first, and until what draws it is loaded. */
export function useStageRun(): StageRun | null {
  const picked = useView((view) => view.picked);
  const moment = useView((view) => view.moment);
  const room = useLive((live) => live.room);
  const timeline = useLive((live) => shownTimeline(live, { ...viewStore.getState(), picked }));
  const fold = useStore(runModelStore, (model) => model.stateAt);
  if (timeline === null || room === null || fold === null) return null;
  const state = fold(timeline, Math.max(timeline.summary.startedAt, moment), room);
  return state && { state, timeline };
}
