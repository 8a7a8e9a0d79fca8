import type { NotedBeat, Reply, StageCommand } from '#protocol';
import { applyRefusal } from '../live/live-state';
import { liveStore } from '../live/live-store';
import { send } from '../live/room-link';
import { confirmBeats, expectBeats, stageStore } from './stage-store';

/** A presenter's command. A refusal is shown on the page and returned. */
export async function tellStage(
  command: StageCommand,
): Promise<Reply<{ readonly secret: string | null }>> {
  const reply = await send<{ readonly secret: string | null }>('stage', command);
  if (!reply.ok) liveStore.setState((state) => applyRefusal(state, reply, false));
  return reply;
}

/** Changes the stops; if they are refused, those before come back. */
export async function tellBeats(beats: readonly NotedBeat[]): Promise<void> {
  const before = stageStore.getState().desk?.beats;
  expectBeats(beats);
  const reply = await tellStage({ type: 'beats', beats });
  if (!reply.ok && before && stageStore.getState().desk?.beats === beats) expectBeats(before);
  confirmBeats(reply.ok ? beats : (before ?? beats));
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
