'use client';
import { lateWithRun } from '../shell/late';

/** Where the viewer stands, once there is a run to stand in. */
export const LivePill = lateWithRun(() => import('./behind-live').then((part) => part.BehindLive));

/** The selection and its loop, once there is something to select. */
export const Selection = lateWithRun<{ readonly large?: boolean }>(() =>
  import('./loop-controls').then((part) => part.LoopControls),
);
