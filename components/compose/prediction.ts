import type { RoomInfo } from '#protocol';
import { readSetting, writeSetting } from '../shell/setting';
import { composeWords } from '../words/compose';

/** Answers to the first visit's question: how often the code runs. */
export type Prediction = '1' | '2' | '3' | 'forever';

export const predictions: readonly { readonly answer: Prediction; readonly label: string }[] = [
  { answer: '1', label: '1' },
  { answer: '2', label: '2' },
  { answer: '3', label: '3' },
  { answer: 'forever', label: composeWords.question.forever },
];

/** Name of the setting that holds the answer. */
export const predictionSetting = 'prediction';
/** Name of the setting that holds which run the answer was about. */
export const predictedRunSetting = 'predictedRun';

/** The answer given in this browser, or null. */
export const predictionOf = (stored = readSetting(predictionSetting)): Prediction | null =>
  predictions.find(({ answer }) => answer === stored)?.answer ?? null;

/** Notes which run the answer was about. */
export const rememberPrediction = (
  answer: Prediction,
  room: Pick<RoomInfo, 'id' | 'epochMs'>,
  run: number,
): void => writeSetting(predictedRunSetting, predictedRun(answer, room, run));

/** The text under which a run and its answer are remembered. */
export const predictedRun = (
  answer: Prediction,
  { id, epochMs }: Pick<RoomInfo, 'id' | 'epochMs'>,
  run: number,
): string => `${answer}/${id}/${epochMs}/${run}`;
