import { liveStore } from '../live/live-store';
import { command } from '../live/room-link';
import { loadRunModel } from '../live/run-model';
import { viewStore } from '../live/view-store';
import { writeSetting } from '../shell/setting';
import { composeStore } from './compose-store';
import { actOf, actsOf } from './draft';
import { isSendable } from './is-timed';
import { rememberPrediction } from './prediction';
import { reveal } from './sections';
import { sendFunction } from './sync-function';

/** Sends what is composed: a run begins and is followed live, or as many as the scenario has calls. */
export async function invoke(): Promise<void> {
  const { draft, faults, sendsAll } = composeStore.getState();
  const faulty = Object.keys(faults)[0];
  if (faulty !== undefined) {
    reveal(faulty);
    return;
  }
  void loadRunModel();
  if (!(await sendFunction())) return;
  // One call at once: the room itself makes the changes when their time comes.
  const isLed = actsOf(draft).length > 1 || draft.at > 0;
  if (sendsAll && isLed && isSendable(draft)) {
    const { sendAll } = await import('./send-all');
    const picked = await sendAll(draft);
    if (picked === null) return;
    viewStore.setState({ picked, cursor: { kind: 'live' }, selected: null });
    composeStore.setState({ firstVisit: false });
    writeSetting('visited', '1');
    return;
  }
  const changes = sendsAll ? draft.changes : [];
  const reply = await command({ type: 'invoke', act: actOf(draft), changes });
  if (!reply.ok) return;
  viewStore.setState({ picked: null, cursor: { kind: 'live' }, selected: null });
  const { room } = liveStore.getState();
  if (room) rememberPrediction(room, reply.run);
  composeStore.setState({ firstVisit: false });
  writeSetting('visited', '1');
}
