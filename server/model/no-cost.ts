import type { Cost } from './run-state';

/** What a run has cost before anything ran. */
export const noCost: Cost = {
  requests: 0,
  billedMs: 0,
  requestDollars: 0,
  computeDollars: 0,
  dollars: 0,
};
