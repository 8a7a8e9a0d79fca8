import type { Scenario } from '#engine';
import type { Pace } from '#protocol';
import { connect } from '../live/connection';
import { continueLive } from '../live/control';
import { liveStore } from '../live/live-store';
import { drivePlayhead } from '../live/playhead-driver';
import { offerTestHandle } from '../live/test-handle';
import { readOpening } from '../share/opening';

/** How the time of a lesson passes: as a story, or as the address asks for. */
export async function readPace(): Promise<Pace> {
  const opening = await readOpening({ hash: '', search: location.search, ownHash: null });
  return opening.kind === 'private' ? opening.pace : { kind: 'story' };
}

/** Joins a private room made from the scenario, in which nothing runs yet. Returns what ends it. */
export function startRoom(scenario: Scenario, pace: Pace): () => void {
  let removeHandle: (() => void) | null = null;
  const offer = () => {
    if (liveStore.getState().room !== null) removeHandle ??= offerTestHandle();
  };
  const stops = [
    drivePlayhead(continueLive),
    liveStore.subscribe(offer),
    connect({ kind: 'private', scenario, pace }),
  ];
  return () => {
    for (const stop of stops) stop();
    removeHandle?.();
  };
}
