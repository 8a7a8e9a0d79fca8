import { beforeEach, describe, expect, it } from 'vitest';
import { defaultFunction } from '#engine';
import {
  adoptConfig,
  clearFaults,
  composeStore,
  editConfig,
  initialDraft,
  setFault,
} from './compose-store';

const memory = () => composeStore.getState().draft.config.memoryMb;

describe('compose store', () => {
  beforeEach(() => {
    composeStore.setState({ ...composeStore.getInitialState(), held: false });
  });

  it('shows what the room says about the function', () => {
    adoptConfig({ ...defaultFunction, memoryMb: 2_048 });
    expect(memory()).toBe(2_048);
  });

  it('keeps the first visit’s draft until it is invoked', () => {
    composeStore.setState({ held: true });
    adoptConfig(defaultFunction);
    expect(composeStore.getState().draft).toEqual(initialDraft());
  });

  it('keeps an edit that the room has not heard of', () => {
    editConfig({ memoryMb: 1_024 });
    adoptConfig(defaultFunction);
    expect(memory()).toBe(1_024);
    composeStore.setState(({ edits }) => ({ sentEdits: edits }));
    adoptConfig(defaultFunction);
    expect(memory()).toBe(128);
  });

  it('ignores other functions', () => {
    adoptConfig({ ...defaultFunction, name: 'other' });
    expect(composeStore.getState().draft.config.name).toBe('my-lambda');
  });

  it('an edit of the held draft gives it to the room', () => {
    composeStore.setState({ held: true });
    editConfig({ retries: 0 });
    expect(composeStore.getState()).toMatchObject({ held: false, edits: 1, sentEdits: 0 });
  });

  it('remembers faults by field until they are right or gone', () => {
    setFault('memory', 'Too much.');
    setFault('behaviour-times', 'Too many.');
    clearFaults('behaviour-');
    expect(composeStore.getState().faults).toEqual({ memory: 'Too much.' });
    setFault('memory', null);
    expect(composeStore.getState().faults).toEqual({});
  });
});
