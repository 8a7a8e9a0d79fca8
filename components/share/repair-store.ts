import { createStore } from 'zustand/vanilla';
import type { Scenario } from '#engine';

/** What could not be read as it is, and what can be opened in its place. */
export interface RepairOffer {
  readonly title: string;
  /** What exactly is wrong, a sentence each. */
  readonly faults: readonly string[];
  /** What would be changed, a line each. */
  readonly changes: readonly string[];
  /** Null: nothing of it can be saved. */
  readonly scenario: Scenario | null;
}

export const repairStore = createStore<{ readonly offer: RepairOffer | null }>(() => ({
  offer: null,
}));
