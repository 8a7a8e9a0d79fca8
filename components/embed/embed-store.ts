import { createStore } from 'zustand/vanilla';
import type { Scenario } from '#engine';

export interface EmbedState {
  /** `idle`: nothing has been asked of the server yet. */
  readonly phase: 'loading' | 'idle' | 'working' | 'shown' | 'broken';
  readonly scenario: Scenario | null;
  /** The link's hash, with its `#`. */
  readonly hash: string;
  /** Why nothing is shown. */
  readonly fault: string;
}

export const embedStore = createStore<EmbedState>(() => ({
  phase: 'loading',
  scenario: null,
  hash: '',
  fault: '',
}));
