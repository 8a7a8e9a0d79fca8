import { expect, it } from 'vitest';
import { placeMarkLabels } from './place-mark-labels';

const anchors = (...marks: readonly (readonly [x: number, text: string])[]) =>
  placeMarkLabels(
    marks.map(([x, text]) => ({ x, text })),
    600,
  ).map(({ label }) => label?.anchor ?? null);

it('labels a mark at its right, and at its left where the axis ends', () => {
  expect(anchors([100, 'attempt 2'])).toEqual(['start']);
  expect(anchors([580, 'attempt 3'])).toEqual(['end']);
});

it('leaves no room to two labels', () => {
  expect(anchors([400, 'you said attempt 2'], [590, 'attempt 3 here'])).toEqual(['start', null]);
  expect(anchors([300, 'you said attempt 2'], [590, 'attempt 3 here'])).toEqual(['start', 'end']);
});

it('goes through marks from left to right in whatever order they come', () => {
  expect(anchors([590, 'attempt 3 here'], [300, 'you said attempt 2'])).toEqual(['start', 'end']);
});
