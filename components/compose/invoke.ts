import { liveStore } from '../live/live-store';
import { command } from '../live/room-link';
import { loadRunModel } from '../live/run-model';
import { viewStore } from '../live/view-store';
import { writeSetting } from '../shell/setting';
import { composeStore } from './compose-store';
import { actOf } from './draft';
import { rememberPrediction } from './prediction';
import { sendFunction } from './sync-function';

/** Sends the composed call: a run begins and is followed live. */
export async function invoke(): Promise<void> {
  const { draft, faults } = composeStore.getState();
  const faulty = Object.keys(faults)[0];
  if (faulty !== undefined) {
    document.getElementById(faulty)?.focus();
    return;
  }
  void loadRunModel();
  if (!(await sendFunction())) return;
  const reply = await command({ type: 'invoke', act: actOf(draft) });
  if (!reply.ok) return;
  viewStore.setState({ picked: null, cursor: { kind: 'live' }, selected: null });
  const { room } = liveStore.getState();
  if (room) rememberPrediction(room, reply.run);
  composeStore.setState({ firstVisit: false });
  writeSetting('visited', '1');
}
