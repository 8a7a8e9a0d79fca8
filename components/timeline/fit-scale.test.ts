import { expect, it } from 'vitest';
import { fitScale } from './fit-scale';
import type { Bar, Row } from './rows';

const bar = (from: number, to: number, label: string): Bar => ({
  from,
  to,
  weight: 'platform',
  state: 'platform',
  label,
});
const row = (...bars: readonly Bar[]): Row => ({
  id: 'caller',
  name: 'Caller',
  station: 'caller',
  bars,
  waits: [],
  attempt: null,
  text: '',
});
const options = { from: 0, to: 1_000_000, moments: [0, 500_000, 1_000_000], width: 600 };

it('takes the whole width where every label finds a side', () => {
  const scale = fitScale(options, [row(bar(500_000, 1_000_000, '412 ms Error'))], 12);
  expect(scale.toX(1_000_000)).toBe(600);
});

it('keeps the end of the row free for the label of a bar that fills it', () => {
  const scale = fitScale(options, [row(bar(0, 1_000_000, '502'))], 12);
  expect(scale.toX(1_000_000)).toBeLessThan(600 - 3 * 7);
});
