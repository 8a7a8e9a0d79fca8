import type { Scenario } from '#engine';
import type { Pace } from '#protocol';
import { draftOf } from '../compose/draft';
import { notePrediction } from '../compose/prediction';
import { sendAll } from '../compose/send-all';
import { replayFromStart } from '../live/control';
import { liveStore } from '../live/live-store';
import { command, move, refresh } from '../live/room-link';
import { loadRunModel } from '../live/run-model';
import { viewStore } from '../live/view-store';
import { isUntouched, noteRoomOf } from './untouched-room';

export interface RunRequest {
  readonly scenario: Scenario;
  readonly pace: Pace;
  /** The run that is shown, from 1. */
  readonly shown: number;
  /** What was predicted of that run, as a line of the settings; null if nothing is marked on its axis. */
  readonly prediction: string | null;
}

/**
 * Plays a scenario from its beginning, in a room of its own: what another run left behind would change it. False if the
 * server refused, which the page then tells.
 */
export async function runScenario(request: RunRequest): Promise<boolean> {
  const { scenario, pace, shown } = request;
  const loaded = loadRunModel();
  await joined();
  if (!isUntouched(scenario)) {
    const reply = await move({ kind: 'open', scenario, pace }, () => ({
      kind: 'private',
      scenario,
      pace,
    }));
    if (!reply.ok) return false;
  }
  noteRoomOf(null);
  viewStore.setState({
    picked: shown === scenario.acts.length ? null : shown,
    cursor: { kind: 'live' },
    moment: 0,
    selected: null,
    thing: null,
    loop: null,
  });
  const { room } = liveStore.getState();
  if (room !== null && request.prediction !== null) notePrediction(room, shown, request.prediction);
  await loaded;
  return send(request);
}

async function send({ scenario, pace }: RunRequest): Promise<boolean> {
  const [act, ...others] = scenario.acts;
  if (act === undefined) return false;
  if (others.length === 0 && act.at === 0) {
    const { at: _at, ...call } = act;
    return (await command({ type: 'invoke', act: call, changes: [] })).ok;
  }
  const draft = draftOf(scenario);
  if (draft === null || (await sendAll(draft)) === null) return false;
  await refresh();
  // The clock was led to the last call by hand; what happened on the way is told from its beginning.
  if (pace.kind !== 'manual') replayFromStart();
  return true;
}

/** Resolves once a room is joined, or at once if none will be. */
function joined(): Promise<void> {
  const isDecided = () => liveStore.getState().connection !== 'connecting';
  if (isDecided()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = liveStore.subscribe(() => {
      if (!isDecided()) return;
      stop();
      resolve();
    });
  });
}
