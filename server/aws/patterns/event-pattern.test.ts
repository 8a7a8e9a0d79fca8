import { describe, expect, it } from 'vitest';
import { matchesPattern, readPattern } from './event-pattern';

function matches(pattern: object, event: object): boolean {
  const read = readPattern(JSON.stringify(pattern));
  if (!read.ok) throw new Error(read.reason);
  return matchesPattern(read.pattern, event);
}

describe('an event pattern', () => {
  it.each<[name: string, pattern: object, event: object, fits: boolean]>([
    ['any of the values', { source: ['a', 'b'] }, { source: 'b' }, true],
    ['none of the values', { source: ['a'] }, { source: 'A' }, false],
    ['all fields', { a: [1], b: [2] }, { a: 1, b: 3 }, false],
    ['fields inside', { detail: { state: ['on'] } }, { detail: { state: 'on', more: 1 } }, true],
    ['no such object', { detail: { state: ['on'] } }, { detail: 'on' }, false],
    ['a number, however written', { a: [5] }, { a: 5.0 }, true],
    ['a number is no text', { a: [5] }, { a: '5' }, false],
    ['null', { a: [null] }, { a: null }, true],
    ['null is not absence', { a: [null] }, {}, false],
    ['true', { a: [true] }, { a: true }, true],
    ['one of a list', { a: ['x'] }, { a: ['y', 'x'] }, true],
    [
      'one object of a list',
      { a: { b: [1], c: [2] } },
      {
        a: [
          { b: 1, c: 3 },
          { b: 1, c: 2 },
        ],
      },
      true,
    ],
    ['not two objects of a list', { a: { b: [1], c: [2] } }, { a: [{ b: 1 }, { c: 2 }] }, false],
    ['prefix', { a: [{ prefix: 'eu-' }] }, { a: 'eu-west-1' }, true],
    ['prefix of a number', { a: [{ prefix: '1' }] }, { a: 12 }, false],
    ['prefix, any case', { a: [{ prefix: { 'equals-ignore-case': 'EU-' } }] }, { a: 'eu-1' }, true],
    ['suffix', { a: [{ suffix: '.png' }] }, { a: 'a.png' }, true],
    ['suffix longer than the text', { a: [{ suffix: '.png' }] }, { a: 'png' }, false],
    [
      'suffix, any case',
      { a: [{ suffix: { 'equals-ignore-case': '.PNG' } }] },
      { a: 'a.png' },
      true,
    ],
    ['any case', { a: [{ 'equals-ignore-case': 'ALICE' }] }, { a: 'alice' }, true],
    ['wildcard', { a: [{ wildcard: 'dir/*/x*.png' }] }, { a: 'dir/a/b/x1.png' }, true],
    ['wildcard that does not fit', { a: [{ wildcard: 'dir/*.png' }] }, { a: 'dir/a.jpg' }, false],
    ['an escaped star', { a: [{ wildcard: 'a\\*b*' }] }, { a: 'a*bc' }, true],
    ['an escaped star is no wildcard', { a: [{ wildcard: 'a\\*b' }] }, { a: 'axb' }, false],
    ['numeric', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
    ['numeric outside', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 0 }, false],
    ['numeric equals', { a: [{ numeric: ['=', 3.5] }] }, { a: 3.5 }, true],
    ['numeric of a text', { a: [{ numeric: ['=', 3] }] }, { a: '3' }, false],
    ['cidr', { a: [{ cidr: '10.0.0.0/24' }] }, { a: '10.0.0.255' }, true],
    ['cidr outside', { a: [{ cidr: '10.0.0.0/24' }] }, { a: '10.0.1.0' }, false],
    ['cidr of IPv6', { a: [{ cidr: '2001:db8::/32' }] }, { a: '2001:db8::1' }, true],
    ['exists', { a: [{ exists: true }] }, { a: null }, true],
    ['exists not', { a: [{ exists: false }] }, { b: 1 }, true],
    ['exists not, but does', { a: [{ exists: false }] }, { a: 1 }, false],
    ['an object is no leaf', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
    ['exists not, below what is not there', { a: { b: [{ exists: false }] } }, {}, true],
    ['anything but', { a: [{ 'anything-but': 'x' }] }, { a: 'y' }, true],
    ['anything but, not there', { a: [{ 'anything-but': 'x' }] }, {}, false],
    ['anything but a list', { a: [{ 'anything-but': ['x', 1] }] }, { a: 1 }, false],
    ['anything but, null', { a: [{ 'anything-but': 'x' }] }, { a: null }, true],
    ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'in' } }] }, { a: 'init' }, false],
    [
      'anything but prefixes',
      { a: [{ 'anything-but': { prefix: ['a', 'b'] } }] },
      { a: 'c' },
      true,
    ],
    ['anything but a suffix', { a: [{ 'anything-but': { suffix: '.x' } }] }, { a: 'a.x' }, false],
    [
      'anything but a wildcard',
      { a: [{ 'anything-but': { wildcard: '*/x' } }] },
      { a: 'a/x' },
      false,
    ],
    [
      'anything but, any case',
      { a: [{ 'anything-but': { 'equals-ignore-case': ['X'] } }] },
      { a: 'x' },
      false,
    ],
    ['either', { $or: [{ a: [1] }, { b: [2] }] }, { b: 2 }, true],
    ['neither', { $or: [{ a: [1] }, { b: [2] }] }, { b: 1 }, false],
    ['either, and more', { c: [3], $or: [{ a: [1] }, { b: [2] }] }, { a: 1, c: 4 }, false],
    ['either, inside', { d: { $or: [{ a: [1] }, { b: [2] }] } }, { d: { a: 1 } }, true],
    ['values and operators', { a: ['x', { prefix: 'y' }] }, { a: 'yes' }, true],
  ])('matches: %s', (_, pattern, event, fits) => {
    expect(matches(pattern, event)).toBe(fits);
  });

  it.each([
    ['no JSON', '{', 'not valid JSON'],
    ['a list', '[]', 'not an object'],
    ['nothing', '{}', 'empty'],
    ['a bare value', '{"a":"b"}', '"a" must be an object or an array'],
    ['an empty list', '{"a":[]}', 'Empty arrays'],
    ['an empty object', '{"a":{}}', 'Empty objects'],
    ['an unknown operator', '{"a":[{"matches":"b"}]}', 'Unrecognized match type matches'],
    ['two operators in one', '{"a":[{"prefix":"b","suffix":"c"}]}', 'Only one key'],
    ['a prefix of numbers', '{"a":[{"prefix":1}]}', 'must be a string'],
    ['a wrong comparison', '{"a":[{"numeric":["~",1]}]}', 'operator: ~'],
    ['a comparison with nothing', '{"a":[{"numeric":[">"]}]}', 'must be numeric'],
    ['no CIDR', '{"a":[{"cidr":"10.0.0.0"}]}', 'CIDR'],
    ['two stars', '{"a":[{"wildcard":"a**"}]}', 'Consecutive'],
    ['a wrong escape', '{"a":[{"wildcard":"a\\\\b"}]}', 'escape'],
    ['a list in a list', '{"a":[["b"]]}', 'list within a list'],
    ['exists of a text', '{"a":[{"exists":"yes"}]}', 'true or false'],
    ['anything but nothing', '{"a":[{"anything-but":[]}]}', 'anything-but'],
  ])('is refused: %s', (_, text, reason) => {
    expect(readPattern(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('of the worst kind still takes no time', () => {
    const wildcard = 'a*'.repeat(500);
    const started = performance.now();
    expect(matches({ a: [{ wildcard: `${wildcard}b` }] }, { a: 'a'.repeat(20_000) })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('does not look at what only the language has', () => {
    expect(matches({ constructor: [{ exists: true }] }, {})).toBe(false);
  });
});
