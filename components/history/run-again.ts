import type { Scenario } from '#engine';
import { invoke } from '../compose/invoke';
import { pickRun } from '../live/control';
import { liveStore } from '../live/live-store';
import { enterScenario } from '../share/enter-scenario';
import { closeLayer, tell } from '../shell/ui-store';
import { historyWords as words } from '../words/history';
import type { PastRun } from './past-run';

/** The seeds that a scenario may have. */
const seeds = 2 ** 32;

/** Shows a run: in this room if it is here, else its scenario in a room of its own, where nothing runs by itself. */
export async function openPast({ room, run, scenario }: PastRun): Promise<void> {
  const live = liveStore.getState();
  if (isHere({ room, scenario }, live.room) && run <= live.index.lastRun) {
    pickRun(run);
    closeLayer();
    return;
  }
  if (!(await enterScenario(scenario))) return;
  closeLayer();
  tell(words.opened);
}

/** Runs a scenario again in a room of its own: with the same seed the same events, bit for bit. */
export async function runAgain(scenario: Scenario): Promise<void> {
  if (!(await enterScenario(scenario))) return;
  closeLayer();
  tell(words.ranAgain(scenario.seed));
  await invoke();
}

export const withNewSeed = (scenario: Scenario): Scenario => ({
  ...scenario,
  seed: Math.floor(Math.random() * seeds),
});

/** Whether a run happened in the room that the page is in. */
export const isHere = (
  { room, scenario }: Pick<PastRun, 'room' | 'scenario'>,
  shown: { readonly id: string; readonly epochMs: number } | null,
): boolean => shown !== null && shown.id === room && shown.epochMs === scenario.epochMs;
