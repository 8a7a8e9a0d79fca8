import { catalogue } from './catalogue';
import { plural } from './format-time';
import { noCost } from './no-cost';
import { type Architecture, prices } from './prices';
import type { AttemptState, Cost } from './run-state';

const MB_PER_GB = 1_024;

/** What an attempt is billed by. */
export interface Billable {
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly architecture: Architecture;
  readonly provisioned: boolean;
}

/**
 * What one attempt costs: a request and its billed milliseconds at its memory. On demand at the first tier, since one run
 * does not know the month; keeping environments provisioned costs extra, and no single attempt causes it.
 */
export function costOfAttempt({ billedMs, memoryMb, architecture, provisioned }: Billable): Cost {
  const price = provisioned
    ? prices.provisioned[architecture].duration
    : prices.tiers[architecture][0];
  const requestDollars = prices.request.dollars;
  const computeDollars = (billedMs / 1_000) * (memoryMb / MB_PER_GB) * price.dollars;
  return {
    requests: 1,
    billedMs,
    requestDollars,
    computeDollars,
    dollars: requestDollars + computeDollars,
  };
}

/** What ran more than once, and what that cost. */
export interface Repetition {
  /** Attempts after the first of the event. */
  readonly retries: number;
  /** Attempts of an event that the queue delivered twice. */
  readonly copies: number;
  /** What ran although an earlier call of the same caller had run. */
  readonly repeatedCalls: number;
  readonly cost: Cost;
  /** Of what the whole run cost, 0 to 1. */
  readonly share: number;
}

/** The part of a run's cost that would be saved if everything ran once; attempts that have not ended count nothing. */
export function repetitionOf(attempts: readonly AttemptState[]): Repetition {
  const billed = attempts.filter(({ cost }) => cost.requests > 0);
  const copies = billed.filter(({ copy }) => copy);
  const retries = billed.filter(({ copy, attempt }) => !copy && attempt > 1);
  const repeatedCalls = billed.filter(({ copy, attempt }) => !copy && attempt === 1).slice(1);
  const cost = [...copies, ...retries, ...repeatedCalls]
    .map((attempt) => attempt.cost)
    .reduce(addCosts, noCost);
  const dollars = billed.reduce((sum, attempt) => sum + attempt.cost.dollars, 0);
  return {
    retries: retries.length,
    copies: copies.length,
    repeatedCalls: repeatedCalls.length,
    cost,
    share: dollars === 0 ? 0 : cost.dollars / dollars,
  };
}

/** "2 retries: 66 %", "1 retry and 1 copy: 50 %": what ran more than once and its part of the cost. */
export const repetitionWords = catalogue(
  ({ retries, copies, repeatedCalls, share }: Repetition): string => {
    const what = [
      retries > 0 && plural(retries, { one: '# retry', other: '# retries' }),
      copies > 0 && plural(copies, { one: '# copy', other: '# copies' }),
      repeatedCalls > 0 &&
        plural(repeatedCalls, { one: '# repeated call', other: '# repeated calls' }),
    ].filter((words) => words !== false);
    const percent = Math.round(share * 100);
    const part = percent === 0 ? 'under 1' : percent === 100 ? 'over 99' : percent;
    return `${what.join(' and ')}: ${part} %`;
  },
);

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
