import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MILLISECOND, MINUTE, SECOND } from '#engine';
import { storyMs } from './pace';
import { simulatedRun } from './simulated-run';

describe('story pace', () => {
  it('spends nothing on things that happen at once', () => {
    expect(storyMs(0)).toBe(0);
  });

  it('gives every step a second to be read, an attempt more, and a wait no more than 1.2 s', () => {
    expect(storyMs(18 * MILLISECOND)).toBeGreaterThanOrEqual(1_000);
    expect(storyMs(400 * MILLISECOND)).toBeGreaterThanOrEqual(1_400);
    expect(storyMs(MINUTE)).toBeLessThanOrEqual(1_200);
    expect(storyMs(6 * HOUR)).toBeLessThanOrEqual(1_200);
  });

  it('never stalls and never flashes by, whatever the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 * HOUR }), (delta) => {
        expect(storyMs(delta)).toBeGreaterThanOrEqual(1_000);
        expect(storyMs(delta)).toBeLessThanOrEqual(delta >= 30 * SECOND ? 1_200 : 1_500);
      }),
    );
  });

  it('tells three failed attempts of an S3 event in 12 to 15 seconds', () => {
    const moments = simulatedRun().timeline.events.filter(({ run }) => run === 1);
    const sum = moments.reduce((ms, { at }, i) => ms + storyMs(at - (moments[i - 1]?.at ?? at)), 0);
    expect(sum).toBeGreaterThanOrEqual(12_000);
    expect(sum).toBeLessThanOrEqual(15_000);
  });
});
