'use client';
import { useStore } from 'zustand';
import { runModelStore } from '../live/run-model';
import { useLive } from '../live/use-live';
import { late } from '../shell/late';

const RunChoice = late(() => import('./run-choice').then((part) => part.RunChoice));

/** The choice of the run, once there are several. */
export function RunChoiceSlot() {
  const several = useLive(({ index }) => index.lastRun > 1);
  // The names of its sources come with the code that draws runs.
  const loaded = useStore(runModelStore, ({ stateAt }) => stateAt !== null);
  return several && loaded && <RunChoice />;
}
