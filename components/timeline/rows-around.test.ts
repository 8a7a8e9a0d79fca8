import { expect, it } from 'vitest';
import { rowsAround } from './rows-around';

const rows = Array.from({ length: 1_000 }, (_, index) => index);

it('a short list is drawn whole', () => {
  expect(rowsAround(rows.slice(0, 300), 299)).toEqual({ shown: rows.slice(0, 300), from: 0 });
});

it('of a long one the rows around the moment are drawn, as many at both ends', () => {
  for (const place of [0, 10, 500, 999]) {
    const { shown, from } = rowsAround(rows, place);
    expect(shown).toHaveLength(300);
    expect(shown[0]).toBe(from);
    expect(shown).toContain(place);
  }
});
