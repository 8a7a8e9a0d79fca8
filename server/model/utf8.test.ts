import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of, firstBytes, lastBytes } from './utf8';

it('encodes UTF-8 as base64', () => {
  expect(base64Of('é€😀')).toBe(Buffer.from('é€😀').toString('base64'));
});

describe('cutting to a number of bytes', () => {
  it('leaves short texts alone', () => {
    expect(firstBytes('ä', 2)).toBe('ä');
    expect(lastBytes('ä', 2)).toBe('ä');
  });

  it('never splits a character', () => {
    expect(firstBytes('aä', 2)).toBe('a');
    expect(lastBytes('äa', 2)).toBe('a');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
        const first = firstBytes(text, limit);
        const last = lastBytes(text, limit);
        expect(text.startsWith(first)).toBe(true);
        expect(text.endsWith(last)).toBe(true);
        for (const part of [first, last]) {
          const bytes = Buffer.byteLength(part);
          expect(bytes).toBeLessThanOrEqual(limit);
          expect(bytes).toBeGreaterThan(Math.min(limit, Buffer.byteLength(text)) - 4);
        }
      }),
    );
  });
});
