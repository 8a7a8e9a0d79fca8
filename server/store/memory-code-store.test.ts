import { expect, it } from 'vitest';
import { createMemoryCodeStore } from './memory-code-store';

const bytes = (text: string) => Buffer.from(text);

it('gives a package only to the rooms that stored it', () => {
  const codes = createMemoryCodeStore({ maxBytes: 10 });
  expect(codes.put('a', 'x', bytes('12345'))).toBe(true);
  expect(codes.get('a', 'x')?.toString()).toBe('12345');
  expect(codes.get('b', 'x')).toBeNull();
});

it('refuses what does not fit, and counts a shared package once', () => {
  const codes = createMemoryCodeStore({ maxBytes: 10 });
  codes.put('a', 'x', bytes('1234567'));
  expect(codes.put('b', 'x', bytes('1234567'))).toBe(true);
  expect(codes.put('a', 'y', bytes('1234'))).toBe(false);
  expect(codes.put('a', 'z', bytes('123'))).toBe(true);
});

it('lets go of a package when the last room needs it no longer', () => {
  const codes = createMemoryCodeStore({ maxBytes: 10 });
  codes.put('a', 'x', bytes('1234567'));
  codes.put('b', 'x', bytes('1234567'));
  codes.keepOnly('a', new Set());
  expect(codes.get('b', 'x')).not.toBeNull();
  expect(codes.rooms()).toEqual(['b']);
  codes.keepOnly('b', new Set(['other']));
  expect(codes.put('a', 'y', bytes('1234567890'))).toBe(true);
});
