import { connect } from '../live/connection';
import { liveStore } from '../live/live-store';
import { drivePlayhead } from '../live/playhead-driver';
import { loadRunModel } from '../live/run-model';
import { followPresenter, rejoin } from './follow';

export interface StageSessionOptions {
  readonly code: string;
  /** A presenter's. */
  readonly secret?: string;
  readonly voter?: string;
}

/** Joins a presented room and keeps this page with it. Returns what ends it. */
export function startStageSession(options: StageSessionOptions): () => void {
  const { dataset } = document.documentElement;
  const follow = () => {
    const { index, room } = liveStore.getState();
    if (room === null) return;
    // With runs there the page is ready once it can show them.
    const loading = index.lastRun > 0 ? loadRunModel() : Promise.resolve();
    void loading.then(() => {
      dataset.ready = 'true';
    });
  };
  const stops = [
    drivePlayhead(rejoin),
    followPresenter(),
    liveStore.subscribe(follow),
    connect({ kind: 'code', ...options }),
  ];
  return () => {
    for (const stop of stops) stop();
    delete dataset.ready;
  };
}
