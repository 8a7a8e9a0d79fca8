'use client';
import { useLive } from '../live/use-live';
import { late } from '../shell/late';

const RunChoice = late(() => import('./run-choice').then((part) => part.RunChoice));

/** The choice of the run, once there are several. */
export function RunChoiceSlot() {
  const several = useLive(({ index }) => index.lastRun > 1);
  return several && <RunChoice />;
}
