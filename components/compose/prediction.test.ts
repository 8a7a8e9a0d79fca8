import { describe, expect, it } from 'vitest';
import { predictedRun, predictionOf } from './prediction';

describe('prediction', () => {
  it('reads only answers that exist', () => {
    expect(predictionOf('3')).toBe('3');
    expect(predictionOf('17')).toBeNull();
    expect(predictionOf(null)).toBeNull();
  });

  it('belongs to one run of one room', () => {
    const room = { id: 'local', epochMs: 5 };
    expect(predictedRun('1', room, 2)).not.toBe(predictedRun('1', { ...room, epochMs: 6 }, 2));
    expect(predictedRun('1', room, 2)).not.toBe(predictedRun('1', room, 3));
  });
});
