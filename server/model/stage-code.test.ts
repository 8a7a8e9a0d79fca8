import { describe, expect, it } from 'vitest';
import { codeAlphabet, formatCode, readCode } from './stage-code';

describe('the code of a room', () => {
  it.each(['K7M4QX', 'k7m4qx', 'K7M-4QX', ' k7m 4qx '])('%s is read', (text) => {
    expect(readCode(text)).toBe('K7M4QX');
  });

  it.each(['', 'K7M4Q', 'K7M4QXX', 'K7M4Q0', 'K7M4QO', 'K7M4Q1', 'K7M4QI', 'K7M4QL', 'K7M4Q/'])(
    '%s is none',
    (text) => {
      expect(readCode(text)).toBeNull();
    },
  );

  it('is shown in two halves', () => {
    expect(formatCode('K7M4QX')).toBe('K7M-4QX');
    expect(readCode(formatCode('K7M4QX'))).toBe('K7M4QX');
  });

  it('has more than 29 bits of chance', () => {
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
    expect(6 * Math.log2(codeAlphabet.length)).toBeGreaterThan(29);
  });
});
