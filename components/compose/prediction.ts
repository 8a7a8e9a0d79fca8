import type { RoomInfo } from '#protocol';
import { readSetting, writeSetting } from '../shell/setting';

/**
 * Predictions are lines of words in this browser's settings: `kind answer options`, with the run in front once there is
 * one and the second answer behind. A text this simple needs no code to speak of in the first view.
 */

/** Name of the setting that holds what is predicted of the next run. */
export const predictionSetting = 'prediction';
/** Name of the setting that holds predictions of runs, one a line. */
export const predictionsSetting = 'predictions';

/** The first visit's question and its answers. */
export const firstKind = 'runs';
export const firstOptions = ['1', '2', '3', 'forever'] as const;

/** An answer as it is remembered. */
export const predictionLine = (kind: string, answer: string, options: readonly string[]): string =>
  `${kind} ${answer} ${options.join(',')}`;

/** The answer to a question of this kind in a line; empty if it answers another one. */
export const answerIn = (line: string, kind: string): string => {
  const [about, answer = ''] = line.split(' ');
  return about === kind ? answer : '';
};

/** What a run is called in the lines. */
export const runKey = ({ id, epochMs }: Pick<RoomInfo, 'id' | 'epochMs'>, run: number): string =>
  `${encodeURIComponent(id)}/${epochMs}/${run}`;

const mostKept = 50;

/** Notes that the pending prediction, if there is one, was about this run. */
export function rememberPrediction(room: Pick<RoomInfo, 'id' | 'epochMs'>, run: number): void {
  const pending = readSetting(predictionSetting);
  if (!pending) return;
  notePrediction(room, run, pending);
  writeSetting(predictionSetting, '');
}

/** Notes what was predicted of a run. */
export function notePrediction(
  room: Pick<RoomInfo, 'id' | 'epochMs'>,
  run: number,
  line: string,
): void {
  const kept = (readSetting(predictionsSetting) ?? '').split('\n').filter(Boolean);
  writeSetting(
    predictionsSetting,
    [...kept, `${runKey(room, run)} ${line}`].slice(-mostKept).join('\n'),
  );
}
