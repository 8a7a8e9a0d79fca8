import type { Cost } from './run-state';

/** us-east-1, x86, first tier (6 billion GB-seconds a month). https://aws.amazon.com/lambda/pricing/ (read 2026-11) */
const prices = { dollarsPerMillionRequests: 0.2, dollarsPerGbSecond: 0.000_016_666_7 } as const;

const MB_PER_GB = 1_024;

export const noCost: Cost = {
  requests: 0,
  billedMs: 0,
  requestDollars: 0,
  computeDollars: 0,
  dollars: 0,
};

/** What one attempt costs: a request and its billed milliseconds at its memory. */
export function costOfAttempt(billedMs: number, memoryMb: number): Cost {
  const requestDollars = prices.dollarsPerMillionRequests / 1_000_000;
  const computeDollars = (billedMs / 1_000) * (memoryMb / MB_PER_GB) * prices.dollarsPerGbSecond;
  return {
    requests: 1,
    billedMs,
    requestDollars,
    computeDollars,
    dollars: requestDollars + computeDollars,
  };
}

export const addCosts = (a: Cost, b: Cost): Cost => ({
  requests: a.requests + b.requests,
  billedMs: a.billedMs + b.billedMs,
  requestDollars: a.requestDollars + b.requestDollars,
  computeDollars: a.computeDollars + b.computeDollars,
  dollars: a.dollars + b.dollars,
});

/** "$0.00001253", "$0.20", "$1,204.50": eight decimals below a cent, two from a cent up. */
export function formatDollars(dollars: number): string {
  const [whole = '0', decimals = '00'] = dollars
    .toFixed(dollars >= 0.01 || dollars === 0 ? 2 : 8)
    .split('.');
  return `$${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${decimals}`;
}
