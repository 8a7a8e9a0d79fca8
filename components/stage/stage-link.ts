import type { Reply, StageCommand } from '#protocol';
import { applyRefusal } from '../live/live-state';
import { liveStore } from '../live/live-store';
import { send } from '../live/room-link';
import { stageStore } from './stage-store';

/** A presenter's command. A refusal is shown on the page and returned. */
export async function tellStage(
  command: StageCommand,
): Promise<Reply<{ readonly secret: string | null }>> {
  const reply = await send<{ readonly secret: string | null }>('stage', command);
  if (!reply.ok) liveStore.setState((state) => applyRefusal(state, reply, false));
  return reply;
}

/** This browser's vote. */
export async function castVote(poll: number, option: number): Promise<void> {
  const before = stageStore.getState().vote;
  stageStore.setState({ vote: { poll, option } });
  const reply = await send<object>('vote', { poll, option });
  if (reply.ok) return;
  stageStore.setState({ vote: before });
  liveStore.setState((state) => applyRefusal(state, reply, false));
}
