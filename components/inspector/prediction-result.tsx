'use client';
import type { RunState } from '#model';
import type { RoomInfo } from '#protocol';
import {
  predictedRun,
  predictedRunSetting,
  predictionOf,
  predictionSetting,
} from '../compose/prediction';
import { useSetting } from '../shell/setting';
import { compareWithTruth } from './compare-prediction';

/** The first visit's answer beside what came true, once the run has ended. */
export function PredictionResult({
  state,
  room,
}: {
  readonly state: RunState;
  readonly room: RoomInfo;
}) {
  const [stored] = useSetting(predictionSetting, '');
  const [about] = useSetting(predictedRunSetting, '');
  const answer = predictionOf(stored);
  if (answer === null || state.endedAt === null) return null;
  if (about !== predictedRun(answer, room, state.run)) return null;
  const [predicted, truth] = compareWithTruth(answer, state.attempts.length);
  return (
    <p
      className="rounded-lg bg-raised px-3 pt-2.5 pb-2 text-ink-2 text-sm"
      data-testid="prediction"
    >
      {predicted} <b className="font-semibold text-ink">{truth}</b>
    </p>
  );
}
