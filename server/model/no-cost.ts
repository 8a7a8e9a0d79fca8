import type { Cost } from './run-state';

/** Nothing used, nothing to pay. It stands apart from prices, which nobody needs before something has run. */
export const noCost: Cost = {
  requests: 0,
  billedMs: 0,
  requestDollars: 0,
  computeDollars: 0,
  dollars: 0,
};
