import { describe, expect, it } from 'vitest';
import { neighbouringSpeed, paceName, paceOf, speedOf, speeds } from './speed';

describe('speed', () => {
  it('asks for a pace that shows as the same speed', () => {
    for (const room of ['local', 'r-1']) {
      for (const speed of speeds) expect(speedOf(paceOf(speed, room))).toBe(speed);
    }
  });

  it('keeps `local` instant for a terminal when nobody watches', () => {
    expect(paceOf('story', 'local')).toEqual({ kind: 'auto' });
    expect(paceOf('story', 'r-1')).toEqual({ kind: 'story' });
  });

  it('names paces that no button stands for', () => {
    expect(speedOf({ kind: 'manual' })).toBeNull();
    expect(paceName({ kind: 'manual' })).toBe('Manual');
    expect(paceName({ kind: 'rate', rate: 5 })).toBe('5×');
    expect(paceName({ kind: 'rate', rate: 60 })).toBe('60×');
  });

  it('stops at the fastest and slowest', () => {
    expect(neighbouringSpeed('1', 1)).toBe('60');
    expect(neighbouringSpeed('instant', 1)).toBe('instant');
    expect(neighbouringSpeed('story', -1)).toBe('story');
  });
});
