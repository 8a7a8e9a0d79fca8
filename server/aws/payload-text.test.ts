import { describe, expect, it } from 'vitest';
import { payloadText } from './payload-text';

const complaintOf = (...bytes: readonly number[]): string => {
  const read = payloadText(Buffer.from(bytes));
  return read.ok ? 'none' : read.fault;
};

describe('the text of a payload', () => {
  it('is the body itself, whatever it says, as long as that is UTF-8', () => {
    expect(payloadText(Buffer.from('{"é":"😀"}'))).toEqual({ ok: true, text: '{"é":"😀"}' });
    expect(payloadText(Buffer.from(''))).toEqual({ ok: true, text: '' });
  });

  it('names the first byte that begins no character, and its place', () => {
    expect(complaintOf(0x87)).toMatch(/Invalid UTF-8 start byte 0x87\n.* line: 1, column: 1\]$/);
    expect(complaintOf(0x22, 0xe2, 0x82, 0xac, 0xff, 0x22)).toMatch(/0xff\n.*column: 5\]$/);
  });

  it.each([
    { why: 'is cut off by another one', bytes: [0xc3, 0x41, 0xe8, 0xc3], column: 1 },
    { why: 'follows one of four bytes', bytes: [0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x41], column: 5 },
    { why: 'follows two whole ones', bytes: [0xe2, 0x82, 0xac, 0xe2, 0x82, 0xe2], column: 4 },
    { why: 'is cut off by the end', bytes: [0x41, 0x42, 0xf0, 0x9f, 0x98], column: 3 },
  ])('finds a character that $why', ({ bytes, column }) => {
    const hex = bytes[column - 1]?.toString(16);
    expect(complaintOf(...bytes)).toContain(`start byte 0x${hex}\n`);
    expect(complaintOf(...bytes)).toContain(`column: ${column}]`);
  });
});
