import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPngText, withPngText } from './png-text';

/** One grey pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const text = '{"name":"’ 🚋","long":"'.concat('x'.repeat(5_000), '"}');

describe('a PNG', () => {
  it('carries a text', () => expect(readPngText(withPngText(png, text))).toBe(text));

  it('stays a PNG: the checksum of the new chunk is right, and the end is the end', () => {
    const whole = Buffer.from(withPngText(png, text));
    const at = whole.indexOf('iTXt');
    const length = whole.readUInt32BE(at - 4);
    const content = whole.subarray(at, at + 4 + length);
    expect(whole.readUInt32BE(at + 4 + length)).toBe(crc32(content));
    expect(whole.subarray(-8, -4).toString()).toBe('IEND');
  });

  it('without one has none, and what is cut or no PNG neither', () => {
    expect(readPngText(png)).toBeNull();
    expect(readPngText(withPngText(png, text).subarray(0, 200))).toBeNull();
    expect(readPngText(Buffer.from('hello'))).toBeNull();
    expect(withPngText(Buffer.from('hello'), text)).toEqual(new Uint8Array(Buffer.from('hello')));
  });
});
