import type { SimulationEvent } from '#engine';
import { questionsFor } from '#model/prediction/question';
import { predictionsSetting, runKey } from '../compose/prediction';
import { type PredictionMark, predictionMarks } from '../compose/prediction-marks';
import { recordedIn } from '../compose/recorded-prediction';
import { useLive } from '../live/use-live';
import { useSetting } from '../shell/setting';
import { scenarioOfRun } from './scenario-of-run';

const nothing: readonly PredictionMark[] = [];

/** What this browser's user predicted of a run, as moments of its axis. */
export function useForeseen(
  run: number,
  events: readonly SimulationEvent[],
): readonly PredictionMark[] {
  const [lines] = useSetting(predictionsSetting, '');
  const room = useLive((live) => live.room);
  const recorded = room === null ? null : recordedIn(lines, runKey(room, run));
  const scenario = room === null || recorded === null ? null : scenarioOfRun(events, room);
  if (recorded === null || scenario === null) return nothing;
  // A prediction of a call that was changed before it was sent tells of another one.
  const isAbout = questionsFor(scenario).some(({ kind }) => kind === recorded.question);
  return isAbout ? predictionMarks(recorded, scenario) : nothing;
}
