import type { Scenario } from '#engine';
import { type Prediction, predictedMoments } from '#model/prediction/predicted-moments';
import { questionWords as words } from '../words/questions';

/** Something that was predicted, on the axis of the run. */
export interface PredictionMark {
  /** Milliseconds since the call. */
  readonly at: number;
  readonly text: string;
}

/** Where and how a prediction is marked on the axis of a run of this scenario; nothing for one that names no moment. */
export const predictionMarks = (
  prediction: Prediction,
  scenario: Scenario,
): readonly PredictionMark[] => {
  const moments = predictedMoments(prediction, scenario);
  return moments.map(({ at, run }, index) => ({
    at,
    text: words.mark(
      prediction.question,
      index === moments.length - 1 ? prediction.answer : String(run),
      run,
    ),
  }));
};
