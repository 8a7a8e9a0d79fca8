import type { Presented, Refusal } from '#protocol';
import { composeStore } from '../compose/compose-store';
import { scenarioOf } from '../compose/draft';
import { liveStore } from '../live/live-store';
import { move, send, wishFor } from '../live/room-link';
import { viewStore } from '../live/view-store';
import { followPresenter } from './follow';
import { writeOwnStage } from './own-stage';
import { applyStage } from './stage-store';

let keeps = false;

/**
 * Presents what is composed: this page's private room, or a fresh one where it is in a room of everybody's. Null once it
 * is presented, else why not.
 */
export async function presentRoom(title: string): Promise<Refusal | null> {
  const scenario = scenarioOf(composeStore.getState().draft);
  const { room } = liveStore.getState();
  if (room === null || room.id === 'local' || !room.owner) {
    const pace = { kind: 'story' };
    const opened = await move({ kind: 'open', scenario, pace }, () => ({
      kind: 'private',
      scenario,
      pace,
    }));
    if (!opened.ok) return opened;
    viewStore.setState({ picked: null, cursor: { kind: 'live' }, selected: null, thing: null });
  }
  const reply = await send<Presented>('present', { title, scenario });
  if (!reply.ok) return reply;
  const { code, secret, stage } = reply;
  applyStage(stage);
  writeOwnStage({ code, secret });
  wishFor({ kind: 'code', code, secret });
  keepWithStage();
  return null;
}

/** What is held, looked back at or lit for all is so on the presenter's page too. */
export function keepWithStage(): void {
  if (keeps) return;
  keeps = true;
  // For as long as the page is open.
  followPresenter();
}
