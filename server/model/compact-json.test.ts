import { expect, it } from 'vitest';
import { compactJson } from './compact-json';

it.each([
  ['{"raise_error": 1}', '{"raise_error":1}'],
  ['{\n  "b": [1, 2],\n  "1": null\n}', '{"b":[1,2],"1":null}'],
  [String.raw`{"a \" b": "c  d\\"  }`, String.raw`{"a \" b":"c  d\\"}`],
  ['12345678901234567890', '12345678901234567890'],
  [' "" ', '""'],
])('%j becomes %j', (text, compact) => {
  expect(compactJson(text)).toBe(compact);
});

it('copes with a megabyte in one string', () => {
  const text = `"${'x '.repeat(500_000)}${'\\"'.repeat(100_000)}"`;
  expect(compactJson(`{ "a": ${text} }`)).toBe(`{"a":${text}}`);
});
