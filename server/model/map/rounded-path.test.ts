import { describe, expect, it } from 'vitest';
import { roundedPath } from './rounded-path';

describe('roundedPath', () => {
  const straight = roundedPath(
    [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ],
    20,
  );
  const corner = roundedPath(
    [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ],
    20,
  );

  it('places by share of the length', () => {
    expect(straight.at(0.25)).toEqual({ x: 25, y: 0, angle: 0 });
    expect(straight.length).toBe(100);
  });

  it('clamps beyond both ends', () => {
    expect(straight.at(-1)).toMatchObject({ x: 0, y: 0 });
    expect(straight.at(2)).toMatchObject({ x: 100, y: 0 });
  });

  it('cuts the corner and turns by a right angle', () => {
    expect(corner.d).toBe('M0 0L80 0Q100 0 100 20L100 100');
    expect(corner.length).toBeLessThan(200);
    expect(corner.length).toBeGreaterThan(180);
    const middle = corner.at(0.5);
    expect(Math.abs(middle.angle - 45)).toBeLessThan(8);
    expect(middle.x).toBeLessThan(100);
    expect(corner.at(1)).toEqual({ x: 100, y: 100, angle: 90 });
  });

  it('moves evenly: equal shares are equal steps, corner included', () => {
    const steps = Array.from({ length: 101 }, (_, index) => corner.at(index / 100));
    const lengths = steps
      .slice(1)
      .map((step, index) =>
        Math.hypot(step.x - (steps[index]?.x ?? 0), step.y - (steps[index]?.y ?? 0)),
      );
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.05);
  });

  it('rounds a corner less where its sides are short', () => {
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
          { x: 10, y: 50 },
        ],
        20,
      ).d,
    ).toContain('L5 0Q10 0 10 5');
  });
});
