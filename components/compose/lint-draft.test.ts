import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { composeStore, editConfig, editDraft } from './compose-store';
import { lintDraft } from './lint-draft';
import { lintStore } from './lint-store';

let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  composeStore.setState(composeStore.getInitialState(), true);
  lintStore.setState(lintStore.getInitialState(), true);
  stop = lintDraft();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('announces a change and not what was there from the beginning', () => {
  expect(lintStore.getState()).toMatchObject({
    summary: 'Every setting has its effect',
    announcement: '',
  });
  editConfig({ retries: 0 });
  expect(lintStore.getState().announcement).toBe('1 setting is risky');
  editConfig({ memoryMb: 1_024 });
  expect(lintStore.getState().announcement).toBe('1 setting is risky');
});

it('waits for the typing of an event to rest', () => {
  editDraft({ payload: '{' });
  expect(lintStore.getState().findings).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(lintStore.getState().findings?.[0]?.id).toBe('payload-not-json');
});

it('hears of nothing once it has ended', () => {
  stop();
  editConfig({ retries: 0 });
  expect(lintStore.getState().findings).toEqual([]);
});
