import { timelineOf } from '#model';
import type { Beat } from '#protocol';
import type { StageActionId } from '../keyboard/shortcuts';
import { liveStore } from '../live/live-store';
import { command } from '../live/room-link';
import { roomNow } from '../live/room-now';
import { wallNow } from '../live/wall-now';
import { type ConsoleStep, nextStep, previousStep, type Standing, stepTo } from './console-step';
import { tellStage } from './stage-link';
import { stageStore } from './stage-store';

/** Where the room stands, for what a presenter may do next. */
export function standing(): Standing {
  const { clock, index, offsetMs } = liveStore.getState();
  const { view } = stageStore.getState();
  const timeline = timelineOf(index, index.lastRun);
  const ended = timeline?.summary.endedAt ?? null;
  return {
    beats: view?.beats ?? [],
    hold: view?.hold ?? null,
    run: timeline && {
      run: timeline.run,
      startedAt: timeline.summary.startedAt,
      ended: ended !== null,
    },
    edge: ended ?? (clock === null ? 0 : roomNow(clock, wallNow() + offsetMs)),
    playing: clock?.playing ?? false,
  };
}

/** Does what a presenter's key or button asks for. */
export function performStage(action: StageActionId): void {
  const now = standing();
  switch (action) {
    case 'stageNext':
      take(nextStep(now));
      return;
    case 'stagePrevious':
      take(previousStep(now));
      return;
    case 'stagePlay':
      void command({ type: now.playing ? 'pause' : 'play' });
      return;
    case 'stageSkipWait':
      void command({ type: 'skipWait' });
      return;
    case 'stageBlank':
      void tellStage({ type: 'blank', on: !(stageStore.getState().view?.blank ?? false) });
      return;
    case 'stageFreeze':
      freeze(now);
      return;
    default:
      action satisfies never;
  }
}

/** Goes to a stop, behind or ahead. */
export const goToBeat = (beat: Beat): void => take(stepTo(beat, standing()));

/** Sends the call the room is presented with, again if it ran before. */
export const invokeOnStage = (): void => void tellStage({ type: 'invoke' });

/** Shows everyone what is now again. */
export const backToNow = (): void => void tellStage({ type: 'hold', hold: null });

function freeze({ hold, run, edge }: Standing): void {
  if (hold !== null) backToNow();
  else if (run !== null) {
    const at = Math.floor(edge);
    void tellStage({ type: 'hold', hold: { run: run.run, at, why: 'frozen' } });
  }
}

function take(step: ConsoleStep | null): void {
  if (step === null) return;
  switch (step.kind) {
    case 'invoke':
      invokeOnStage();
      return;
    case 'play':
      void command({ type: 'play' });
      return;
    case 'jump':
      void tellStage({ type: 'goTo', at: step.at });
      return;
    case 'look':
      void tellStage({ type: 'hold', hold: { run: step.run, at: step.at, why: 'looking' } });
      return;
    case 'release':
      backToNow();
      return;
    default:
      step satisfies never;
  }
}
