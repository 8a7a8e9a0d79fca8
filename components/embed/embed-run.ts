import type { Scenario } from '#engine';
import { draftOf } from '../compose/draft';
import { sendAll } from '../compose/send-all';
import { connect } from '../live/connection';
import { liveStore } from '../live/live-store';
import { command, refresh } from '../live/room-link';
import { loadRunModel } from '../live/run-model';

/** A source may call again for a day, and chains of events take longer; what takes longer still is shown so far. */
const dayMs = 86_400_000;
const mostDays = 8;
const joinMs = 15_000;

/**
 * Has the server run a scenario to its end in a private room, at once, and leaves the room: what is shown afterwards is
 * played on this device alone. False if it would not.
 */
export async function workOut(scenario: Scenario): Promise<boolean> {
  const draft = draftOf(scenario);
  if (draft === null) return false;
  const leave = connect({ kind: 'private', scenario, pace: { kind: 'manual' } });
  try {
    if (!(await joined())) return false;
    if ((await sendAll(draft)) === null) return false;
    let days = 0;
    // What the clock says of the room before is not yet of the calls just made.
    do {
      if (!(await command({ type: 'advance', ms: dayMs })).ok) return false;
      await refresh();
      days += 1;
    } while (days < mostDays && !liveStore.getState().clock?.settled);
    await loadRunModel();
    return liveStore.getState().index.lastRun > 0;
  } finally {
    leave();
  }
}

function joined(): Promise<boolean> {
  return new Promise((resolve) => {
    const isOver = () => ['live', 'refused', 'outdated'].includes(liveStore.getState().connection);
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve(liveStore.getState().connection === 'live');
    };
    const timer = setTimeout(end, joinMs);
    const stop = liveStore.subscribe(() => {
      if (isOver()) end();
    });
  });
}
