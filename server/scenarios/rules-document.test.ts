import { expect, it } from 'vitest';
import { type RuleId, rules } from '#engine';
import { ruleFamilies } from './rule-families';
import { inline, rulesDocument } from './rules-document';

const ids = Object.keys(rules) as RuleId[];
const { path, sources } = ruleFamilies();
const families = [...path, ...sources];
const familyOf = (id: RuleId) => families.find((family) => family.rules.includes(id))?.title;
const rowOf = (text: string, id: RuleId) =>
  text.split('\n').find((line) => line.startsWith(`| <a id="${id}"></a>`));

it('gives every rule one row', () => {
  expect(families.flatMap((family) => family.rules).sort()).toEqual([...ids].sort());
  const text = rulesDocument(() => []);
  expect(text.split('\n').filter((line) => line.startsWith('| <a id='))).toHaveLength(ids.length);
});

it('puts a rule with the source it belongs to', () => {
  expect(familyOf('async.retry')).toBe('Asynchronous invocation');
  expect(familyOf('source.s3')).toBe('Amazon S3');
  expect(familyOf('cognito.function-error')).toContain('Cognito');
  expect(familyOf('source.api-gateway')).toContain('API Gateway');
  expect(familyOf('apigw-rest.refused-500')).toBe('API Gateway REST API');
});

it('links the page and every trace, and unfolds what is more than three', () => {
  const text = rulesDocument((id) =>
    id === 'async.retry' ? ['one', 'two', 'three', 'four'] : id === 'async.queue' ? ['one'] : [],
  );
  expect(rowOf(text, 'async.retry')).toContain(`](${rules['async.retry'].page})`);
  expect(rowOf(text, 'async.retry')).toContain(
    '[three](traces/three.trace) <details><summary>and 1 more</summary>[four](traces/four.trace)</details>',
  );
  expect(rowOf(text, 'async.queue')).toContain('| [one](traces/one.trace) |');
});

it('says of a rule without a trace why, and marks what is not sure', () => {
  const text = rulesDocument(() => []);
  expect(rowOf(text, 'async.hand-over')).toMatch(
    /\| \*\*model assumption\*\* \|.*\| \*describes a figure\*: Every trace/,
  );
  expect(rowOf(text, 'async.retry')).toContain('| **nothing** |');
  expect(rowOf(text, 'dead-letter.never-ran')).toContain('| **UNVERIFIED** |');
});

it('lets no sign of a sentence end its cell', () => {
  expect(inline('a|b [c](d) <e> *f* `g` h\\i $1')).toBe(
    'a\\|b \\[c\\](d) \\<e\\> \\*f\\* \\`g\\` h\\\\i \\$1',
  );
});
