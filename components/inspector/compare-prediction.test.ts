import { describe, expect, it } from 'vitest';
import { compareWithTruth } from './compare-prediction';

describe('compareWithTruth', () => {
  it('states both without praise or blame', () => {
    expect(compareWithTruth('1', 3)).toEqual(['You predicted 1 run.', 'It ran 3 times.']);
    expect(compareWithTruth('3', 3)).toEqual(['You predicted 3 runs.', 'It ran 3 times.']);
    expect(compareWithTruth('2', 1)[1]).toBe('It ran once.');
    expect(compareWithTruth('2', 0)[1]).toBe('It never ran.');
    expect(compareWithTruth('forever', 3)[0]).toBe('You predicted that it runs until it works.');
  });
});
