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
  const text = rulesDocument([], () => []);
  expect(text.split('\n').filter((line) => line.startsWith('| <a id='))).toHaveLength(ids.length);
});

it('puts a rule with the source it belongs to', () => {
  expect(familyOf('async.retry')).toBe('Asynchronous invocation');
  expect(familyOf('source.s3')).toBe('Amazon S3');
  expect(familyOf('cognito.function-error')).toContain('Cognito');
  expect(familyOf('source.api-gateway')).toContain('API Gateway');
  expect(familyOf('alb.refused-502')).toBe('Application Load Balancer');
});

it('links the page and every trace, and unfolds what is more than three', () => {
  const traces = ['one', 'two', 'three', 'four', 'five'];
  const some: Partial<Record<RuleId, readonly string[]>> = {
    'async.retry': traces.slice(0, 4),
    'async.queue': ['one'],
    'async.success': traces,
  };
  const text = rulesDocument(traces, (id) => some[id] ?? []);
  expect(rowOf(text, 'async.retry')).toContain(`](${rules['async.retry'].page})`);
  expect(rowOf(text, 'async.retry')).toContain(
    '[three] <details><summary>and 1 more</summary>[four]</details>',
  );
  expect(rowOf(text, 'async.queue')).toContain('| [one] |');
  expect(rowOf(text, 'async.success')).toContain('| every trace |');
  expect(text).toContain('\n[four]: traces/four.trace\n');
});

it('says of a rule without a trace why, and marks what is not sure', () => {
  const text = rulesDocument([], () => []);
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
