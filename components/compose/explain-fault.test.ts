import { describe, expect, it } from 'vitest';
import { payloadWords } from '../words/compose-payload';
import { explainFault } from './explain-fault';

const { why } = payloadWords;

describe('what is wrong with a text that is no JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9, why.trailingComma],
    ['[1,\n 2,\n]', 3, 1, why.trailingComma],
    ['{"a": 1\n "b": 2}', 2, 2, why.missingComma],
    ["{'a': 1}", 1, 2, why.singleQuotes],
    ['{a: 1}', 1, 2, why.unquotedKey],
    ['{"a" 1}', 1, 6, why.colon],
    ['{"a": 1, // one\n "b": 2}', 1, 10, why.comment],
    ['{"a": True}', 1, 7, why.python],
    ['{"a": undefined}', 1, 7, why.noNumber],
    ['{"a": 01}', 1, 7, why.leadingZero],
    ['{"a": "one\ntwo"}', 1, 11, why.lineBreak],
    ['{"a": "one', 1, 7, why.openText],
    ['{"a": [1, 2', 1, 12, why.openBrackets],
    ['{"a": "\\x"}', 1, 8, why.escape],
    ['{} {}', 1, 4, why.twoValues],
  ])('%j: line %i, column %i', (text, line, column, reason) => {
    expect(explainFault(text)).toMatchObject({ line, column, why: reason });
  });

  it('points at the character', () => {
    const text = '{\n  "a": 1,\n}';
    expect(text[explainFault(text)?.at ?? 0]).toBe('}');
  });

  it.each(['', '  \n', '{}', '"text"', 'null'])('has nothing to say of %j', (text) => {
    expect(explainFault(text)).toBeNull();
  });
});
