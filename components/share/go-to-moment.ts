import { MILLISECOND } from '#engine';
import { stationIds } from '#model';
import type { LinkMoment } from '#model/link-moment';
import { invoke } from '../compose/invoke';
import { liveStore } from '../live/live-store';
import { command, refresh } from '../live/room-link';
import { viewStore } from '../live/view-store';
import { tell, uiStore } from '../shell/ui-store';
import { shareWords as words } from '../words/share';
import { views } from './views';

/** Shows what a link leads to: the run at its moment, paused there, with the same thing selected. */
export async function goToMoment({ since, thing, view }: LinkMoment): Promise<void> {
  const shown = views.find((known) => known === view);
  if (shown !== undefined) uiStore.setState({ view: shown });
  if (since !== null && !(await runTo(since))) return;
  if (thing === null) return;
  const station = stationIds.find((id) => thing === `station-${id}`);
  viewStore.setState({ thing, selected: station ?? null });
}

/** Runs the scenario of a private room up to a moment and stands there. */
async function runTo(since: number): Promise<boolean> {
  const { room, index } = liveStore.getState();
  // Whoever comes back to the room finds it as it was left.
  if (room === null || room.id === 'local' || !room.owner || index.lastRun > 0) return false;
  const held = await command({ type: 'pace', pace: { kind: 'manual' } });
  if (!held.ok) return false;
  await invoke();
  const moved = await command({ type: 'advance', ms: since / MILLISECOND });
  await command({ type: 'pause' });
  await command({ type: 'pace', pace: { kind: 'story' } });
  await refresh();
  tell(words.atMoment);
  return moved.ok;
}
