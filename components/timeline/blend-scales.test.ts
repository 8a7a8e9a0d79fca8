import { describe, expect, it } from 'vitest';
import { createTimeScale } from '#model';
import { blendScales, sketchOf } from './blend-scales';

describe('blendScales', () => {
  const before = createTimeScale({ from: 0, to: 400, moments: [100, 400], width: 300 });
  const after = createTimeScale({ from: 0, to: 900, moments: [100, 400, 900], width: 300 });
  const sketch = sketchOf(before, [0, 100, 400]);

  it('begins where the old scale was', () => {
    for (const at of [0, 50, 100, 250, 400]) {
      expect(blendScales(sketch, after, 0).toX(at)).toBeCloseTo(before.toX(at), 6);
    }
  });

  it('lets a moment that is new come in from the right end', () => {
    expect(blendScales(sketch, after, 0).toX(900)).toBeCloseTo(300, 6);
  });

  it('ends as the new scale, and never leaves the way between the two', () => {
    expect(blendScales(sketch, after, 1)).toBe(after);
    const half = blendScales(sketch, after, 0.5).toX(400);
    expect(half).toBeCloseTo((before.toX(400) + after.toX(400)) / 2, 6);
  });
});
