import { beforeEach, describe, expect, it } from 'vitest';
import { readSetting, writeSetting } from '../shell/setting';
import {
  answerIn,
  firstKind,
  firstOptions,
  predictionLine,
  predictionSetting,
  predictionsSetting,
  rememberPrediction,
  runKey,
} from './prediction';
import { recordedIn, withSecondAnswer } from './recorded-prediction';

const room = { id: 'room one', epochMs: 5 };
const predict = (answer: string) =>
  writeSetting(predictionSetting, predictionLine(firstKind, answer, firstOptions));
const recorded = (run: number) =>
  recordedIn(readSetting(predictionsSetting) ?? '', runKey(room, run));

beforeEach(() => {
  writeSetting(predictionSetting, '');
  writeSetting(predictionsSetting, '');
});

describe('a prediction', () => {
  it('is read back as it was given, for its own question only', () => {
    predict('forever');
    const line = readSetting(predictionSetting) ?? '';
    expect(answerIn(line, 'runs')).toBe('forever');
    expect(answerIn(line, 'status')).toBe('');
  });

  it('belongs to one run of one room, and is used up by it', () => {
    predict('1');
    rememberPrediction(room, 2);
    expect(recorded(2)).toEqual({
      question: 'runs',
      answer: '1',
      options: ['1', '2', '3', 'forever'],
      second: null,
    });
    expect(recorded(1)).toBeNull();
    expect(
      recordedIn(readSetting(predictionsSetting) ?? '', runKey({ ...room, epochMs: 6 }, 2)),
    ).toBeNull();
    rememberPrediction(room, 3);
    expect(recorded(3)).toBeNull();
  });

  it('is kept beside others, the oldest go', () => {
    for (let run = 1; run <= 60; run += 1) {
      predict('2');
      rememberPrediction(room, run);
    }
    expect(recorded(60)?.answer).toBe('2');
    expect(recorded(11)?.answer).toBe('2');
    expect(recorded(10)).toBeNull();
  });

  it('takes a second answer, and another one after that', () => {
    predict('1');
    rememberPrediction(room, 1);
    const lines = readSetting(predictionsSetting) ?? '';
    const once = withSecondAnswer(lines, runKey(room, 1), '3');
    expect(recordedIn(once, runKey(room, 1))?.second).toBe('3');
    const twice = withSecondAnswer(once, runKey(room, 1), '2');
    expect(recordedIn(twice, runKey(room, 1))?.second).toBe('2');
  });

  it.each(['', 'room%20one/5/1', 'room%20one/5/1 nonsense 1 1,2', 'room%20one/5/1 runs 7 1,2'])(
    'is nothing where storage holds “%s”',
    (line) => {
      expect(recordedIn(line, runKey(room, 1))).toBeNull();
    },
  );
});
