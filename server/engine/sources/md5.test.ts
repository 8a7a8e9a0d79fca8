import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { md5OfText } from './md5';

const reference = (text: string) => createHash('md5').update(text).digest('hex');

describe('md5', () => {
  it('gives what AWS recorded for the body of a message', () => {
    expect(md5OfText('{"raise_error": 1}')).toBe('ba08269cbd0ce515889bfba6593731e1');
  });

  it('agrees with Node at every length around a block’s end, and on what is not ASCII', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = 'grüße an alle, '.repeat(20).slice(0, length);
      expect(md5OfText(text)).toBe(reference(text));
    }
  });
});
