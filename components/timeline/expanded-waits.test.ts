import { beforeEach, expect, it } from 'vitest';
import { expandedWaits, isExpanded, toggleAllWaits, toggleWait } from './expanded-waits';

beforeEach(() => expandedWaits.setState({ all: false, except: new Set() }));

const drawn = () => [10, 20].map((from) => isExpanded(expandedWaits.getState(), from));

it('draws all waits short at first, and one to scale when asked', () => {
  expect(drawn()).toEqual([false, false]);
  toggleWait(20);
  expect(drawn()).toEqual([false, true]);
  toggleWait(20);
  expect(drawn()).toEqual([false, false]);
});

it('draws all to scale, and short again as soon as any is to scale', () => {
  expect(toggleAllWaits()).toBe(true);
  expect(drawn()).toEqual([true, true]);
  toggleWait(10);
  expect(drawn()).toEqual([false, true]);
  expect(toggleAllWaits()).toBe(false);
  expect(drawn()).toEqual([false, false]);
});
