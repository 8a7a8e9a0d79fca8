import { describe, expect, it } from 'vitest';
import { compareWithTruth, predictedRun, predictionOf } from './prediction';

describe('prediction', () => {
  it('reads only answers that exist', () => {
    expect(predictionOf('3')).toBe('3');
    expect(predictionOf('17')).toBeNull();
    expect(predictionOf(null)).toBeNull();
  });

  it('states both without praise or blame', () => {
    expect(compareWithTruth('1', 3)).toEqual(['You predicted 1 run.', 'It ran 3 times.']);
    expect(compareWithTruth('3', 3)).toEqual(['You predicted 3 runs.', 'It ran 3 times.']);
    expect(compareWithTruth('2', 1)[1]).toBe('It ran once.');
    expect(compareWithTruth('2', 0)[1]).toBe('It never ran.');
    expect(compareWithTruth('forever', 3)[0]).toBe('You predicted that it runs until it works.');
  });

  it('belongs to one run of one room', () => {
    const room = { id: 'local', epochMs: 5 };
    expect(predictedRun('1', room, 2)).not.toBe(predictedRun('1', { ...room, epochMs: 6 }, 2));
    expect(predictedRun('1', room, 2)).not.toBe(predictedRun('1', room, 3));
  });
});
