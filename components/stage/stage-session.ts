import { connect } from '../live/connection';
import { goLive } from '../live/control';
import { liveStore } from '../live/live-store';
import { drivePlayhead } from '../live/playhead-driver';
import { loadRunModel } from '../live/run-model';
import { offerTestHandle } from '../live/test-handle';
import { followPresenter } from './follow';

export interface StageSessionOptions {
  readonly code: string;
  /** A presenter's. */
  readonly secret?: string;
  readonly voter?: string;
}

/** Joins a presented room and keeps this page with it. Returns what ends it. */
export function startStageSession(options: StageSessionOptions): () => void {
  let removeHandle: (() => void) | null = null;
  const follow = () => {
    const { index, room } = liveStore.getState();
    if (room === null) return;
    const loading = index.lastRun > 0 ? loadRunModel() : Promise.resolve();
    if (removeHandle !== null) return;
    removeHandle = () => {};
    void loading.then(() => {
      removeHandle = offerTestHandle();
    });
  };
  const stops = [
    drivePlayhead(goLive),
    followPresenter(),
    liveStore.subscribe(follow),
    connect({ kind: 'code', ...options }),
  ];
  return () => {
    for (const stop of stops) stop();
    removeHandle?.();
  };
}
