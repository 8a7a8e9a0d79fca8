import type { Prediction } from '#model/prediction/predicted-moments';
import type { QuestionKind } from '#model/prediction/question';
import { readSetting, writeSetting } from '../shell/setting';
import { predictionsSetting } from './prediction';

/** What was predicted of one run. */
export interface RecordedPrediction extends Prediction {
  readonly options: readonly string[];
  /** The answer given after watching; null before it is given. */
  readonly second: string | null;
}

/** Stands for a second answer that was not wanted. */
export const noSecondAnswer = '-';

const kinds: ReadonlySet<string> = new Set<QuestionKind>([
  'runs',
  'status',
  'end',
  'record',
  'again',
  'over',
]);

/** What the remembered lines say of a run; null if nothing that can be read. */
export function recordedIn(lines: string, key: string): RecordedPrediction | null {
  const line = lines.split('\n').findLast((one) => one.startsWith(`${key} `));
  const [, question = '', answer = '', options = '', second] = line?.split(' ') ?? [];
  if (!isKind(question) || answer === '') return null;
  const choices = options.split(',').filter(Boolean);
  if (!choices.includes(answer)) return null;
  return { question, answer, options: choices, second: second ?? null };
}

const isKind = (text: string): text is QuestionKind => kinds.has(text);

/** The lines with the second answer about a run. */
export const withSecondAnswer = (lines: string, key: string, second: string): string =>
  lines
    .split('\n')
    .map((line) =>
      line.startsWith(`${key} `) ? [...line.split(' ').slice(0, 4), second].join(' ') : line,
    )
    .join('\n');

/** Remembers what was said of a run after watching it. */
export const answerAgain = (key: string, second: string): void =>
  writeSetting(
    predictionsSetting,
    withSecondAnswer(readSetting(predictionsSetting) ?? '', key, second),
  );
