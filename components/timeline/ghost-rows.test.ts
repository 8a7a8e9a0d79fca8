import { expect, it } from 'vitest';
import { withGhosts } from './ghost-rows';
import type { Row } from './rows';

const row = (id: string, name: string): Row => ({
  id,
  name,
  station: 'function',
  bars: [{ from: 0, to: 1, weight: 'code', state: 'failed', label: '' }],
  waits: [],
  attempt: null,
  text: name,
});
const own = [row('caller', 'Caller'), row('attempt 1 1', 'Attempt 1'), row('outcome', 'Outcome')];

it('pairs rows by what they are, whatever the other run calls them', () => {
  const other = [row('caller', 'Caller'), row('outcome', 'Dead letters')];
  expect(withGhosts(own, other).map(({ row: { name }, ghost }) => [name, ghost?.name])).toEqual([
    ['Caller', 'Caller'],
    ['Attempt 1', undefined],
    ['Outcome', 'Dead letters'],
  ]);
});

it('pairs an attempt that has not begun with the other run’s that has', () => {
  const pairs = withGhosts(
    [...own, row('attempt 0 2', 'Attempt 2')],
    [row('attempt 1 2', 'Attempt 2')],
  );
  expect(pairs.at(-1)?.ghost?.id).toBe('attempt 1 2');
  expect(pairs).toHaveLength(4);
});

it('keeps a place for what only the other run has, with nothing of this run in it', () => {
  const other = [row('attempt 1 1', 'Attempt 1'), row('attempt 1 2', 'Attempt 2')];
  const pairs = withGhosts(own, other);
  expect(pairs.map(({ row: { name } }) => name)).toEqual([
    'Caller',
    'Attempt 1',
    'Attempt 2',
    'Outcome',
  ]);
  expect(pairs[2]?.row.bars).toEqual([]);
});
