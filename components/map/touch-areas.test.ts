import { describe, expect, it } from 'vitest';
import { type Area, touchAreas } from './touch-areas';

const area = (left: number, top: number, width: number, height: number): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const grown = (least: number, ...areas: readonly Area[]) => [
  ...touchAreas(new Map(areas.map((one, index) => [index, one])), least).values(),
];

describe('what fingers may press', () => {
  it('is grown about its middle to the least', () => {
    expect(grown(44, area(100, 100, 20, 30))).toEqual([area(88, 93, 44, 44)]);
  });

  it('stays as it is where it is large enough', () => {
    expect(grown(44, area(0, 0, 60, 50))).toEqual([area(0, 0, 60, 50)]);
  });

  it('ends half way to the next one', () => {
    expect(grown(44, area(0, 0, 20, 44), area(30, 0, 20, 44))).toEqual([
      area(-12, 0, 37, 44),
      area(25, 0, 37, 44),
    ]);
    expect(grown(44, area(0, 0, 44, 30), area(0, 34, 44, 30))).toEqual([
      area(0, -7, 44, 39),
      area(0, 32, 44, 39),
    ]);
  });

  it('never overlaps another, not even one that stands aslant of it', () => {
    const [one, other] = grown(44, area(0, 0, 20, 20), area(24, 24, 20, 20));
    if (!one || !other) throw new Error('one is missing');
    const apart = one.right <= other.left || one.bottom <= other.top;
    expect(apart).toBe(true);
  });
});
