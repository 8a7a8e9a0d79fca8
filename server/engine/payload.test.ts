import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inspectPayload } from './payload';
import { utf8Length } from './utf8-length';

it('counts bytes as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

it('accepts any JSON value, not only objects', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(inspectPayload(JSON.stringify(value)).fault).toBeNull();
    }),
  );
});

it.each([
  [
    'badbod',
    "Unrecognized token 'badbod': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    1,
  ],
  [
    '{"a":}',
    "Unexpected character ('}' (code 125)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    6,
  ],
  [
    '\u0099',
    "Unexpected character ((CTRL-CHAR, code 153)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    1,
  ],
  ['{"a":1', 'Unexpected end-of-input', 7],
  [
    '[1 2]',
    "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries",
    4,
  ],
  [
    '{a:1}',
    "Unexpected character ('a' (code 97)): was expecting double-quote to start field name",
    2,
  ],
])('explains the fault of %s', (text, detail, column) => {
  expect(inspectPayload(text).fault).toEqual({ detail, line: 1, column });
});

it('names the line of a fault', () => {
  expect(inspectPayload('{\n  "a": nope\n}').fault).toMatchObject({ line: 2, column: 8 });
});

it('finds some fault in every text that is not JSON, and stays inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:1ae\\n \n') }), (text) => {
      const { fault } = inspectPayload(text);
      if (fault === null) return;
      expect(fault.detail).not.toBe('');
      expect(fault.column).toBeGreaterThan(0);
      expect(fault.column).toBeLessThanOrEqual(text.length + 1);
    }),
    { numRuns: 2_000 },
  );
});

it('refuses valid JSON that nests deeper than 1,000 levels', () => {
  const nested = (depth: number) => `${'[{"]":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  expect(inspectPayload(nested(1_000)).fault).toBeNull();
  expect(inspectPayload(`\n ${nested(1_002)}`).fault).toMatchObject({
    detail: expect.stringMatching(/nesting depth \(1001\)/),
    line: 2,
    column: 3_002,
  });
});

it('survives very deep nesting', () => {
  expect(inspectPayload('['.repeat(200_000)).fault?.detail).toBe('Unexpected end-of-input');
});
