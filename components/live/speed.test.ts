import { describe, expect, it } from 'vitest';
import { neighbouringSpeed, paceOf, rateStops, speedOf, stopOf } from './speed';
import { paceName, speedMeaning } from './speed-name';

describe('speed', () => {
  it('asks for a pace that shows as the same speed', () => {
    for (const room of ['local', 'r-1']) {
      for (const speed of [...rateStops, 'story', 'instant', 'manual'] as const) {
        expect(speedOf(paceOf(speed, room))).toBe(speed);
      }
    }
  });

  it('keeps `local` instant for a terminal when nobody watches', () => {
    expect(paceOf('story', 'local')).toEqual({ kind: 'auto' });
    expect(paceOf('story', 'r-1')).toEqual({ kind: 'story' });
  });

  it('names paces, also rates between the stops', () => {
    expect(paceName({ kind: 'manual' })).toBe('Manual');
    expect(paceName({ kind: 'rate', rate: 7 })).toBe('7×');
    expect(paceName({ kind: 'auto' })).toBe('Story');
  });

  it('says what a rate means', () => {
    expect(speedMeaning(0.25)).toBe('0.25 times real time: a second takes 4 s');
    expect(speedMeaning(1)).toMatch(/^Real time/);
    expect(speedMeaning(60)).toBe('60 times real time: 1 min in a second');
    expect(speedMeaning(600)).toBe('600 times real time: 10 min in a second');
  });
});

describe('rateStops', () => {
  it('go from a quarter of real time to 600 times', () => {
    expect(rateStops[0]).toBe(0.25);
    expect(rateStops.at(-1)).toBe(600);
  });

  it('are about evenly spread as factors', () => {
    for (const [stop, rate] of rateStops.entries()) {
      const factor = rate / (rateStops[stop - 1] ?? rate / 2);
      expect(factor).toBeGreaterThanOrEqual(2);
      expect(factor).toBeLessThanOrEqual(3);
    }
  });

  it('are found from any rate', () => {
    for (const [stop, rate] of rateStops.entries()) expect(stopOf(rate)).toBe(stop);
    expect(rateStops[stopOf(7)]).toBe(5);
    expect(rateStops[stopOf(8)]).toBe(10);
  });
});

describe('neighbouringSpeed', () => {
  it('goes from stop to stop, also from between them', () => {
    expect(neighbouringSpeed(1, 1)).toBe(2);
    expect(neighbouringSpeed(7, 1)).toBe(10);
    expect(neighbouringSpeed(7, -1)).toBe(5);
  });

  it('stops at the slowest and goes on to instant after the fastest', () => {
    expect(neighbouringSpeed(0.25, -1)).toBe(0.25);
    expect(neighbouringSpeed(600, 1)).toBe('instant');
    expect(neighbouringSpeed('instant', 1)).toBe('instant');
    expect(neighbouringSpeed('instant', -1)).toBe(600);
  });

  it('leaves the story and standing time', () => {
    expect(neighbouringSpeed('story', 1)).toBe(60);
    expect(neighbouringSpeed('story', -1)).toBe(1);
    expect(neighbouringSpeed('manual', 1)).toBe(1);
  });
});
