import { describe, expect, it } from 'vitest';
import { fitText, textWidth, wrapText } from './text-width';

describe('textWidth', () => {
  it('is never narrower than what Chromium measured for Overpass, and at most a tenth wider', () => {
    const measured = [
      ['Dead-letter queue', 600, 134.9],
      ['environment warm', 400, 134.6],
    ] as const;
    for (const [text, weight, at16] of measured) {
      expect(textWidth(text, 16, weight)).toBeGreaterThan(at16 * 0.98);
      expect(textWidth(text, 16, weight)).toBeLessThan(at16 * 1.12);
    }
  });
});

describe('fitText', () => {
  it('leaves what fits', () => expect(fitText('my-lambda', 200, 14)).toBe('my-lambda'));
  it('cuts a long name with an ellipsis inside its room', () => {
    const cut = fitText('a'.repeat(64), 200, 14, 600);
    expect(cut).toMatch(/^a+…$/);
    expect(textWidth(cut, 14, 600)).toBeLessThanOrEqual(200);
  });
});

describe('wrapText', () => {
  it('breaks between words, but not between a number and what it counts', () => {
    expect(wrapText('my-lambda-dlq, 1 message', 120, 13)).toEqual(['my-lambda-dlq,', '1 message']);
  });
  it('leaves no number alone at the end', () => {
    expect(wrapText('processed on attempt 1', 120, 13)).toEqual(['processed on', 'attempt 1']);
  });
  it('has no lines for no text and never more than two', () => {
    expect(wrapText('', 100, 13)).toEqual([]);
    expect(wrapText('one two three four five six seven eight', 60, 13)).toHaveLength(2);
  });
});
