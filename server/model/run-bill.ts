import type { SimulationEvent } from '#engine';
import { type Bill, type BillOptions, billOf } from './bill';
import {
  type Consumption,
  countUsage,
  createUsage,
  type MonthUsage,
  type Part,
  type Usage,
  usageParts,
} from './usage';

/** What one run has used up: the usage that its events alone would make. */
export function runUsage(events: readonly SimulationEvent[], epochMs: number): Usage {
  const usage = createUsage(epochMs);
  for (const event of events) countUsage(usage, event);
  return usage;
}

/**
 * The bill of a month in which this happens so many times. Tiers and the free tier are by the month, so it is not the bill
 * of once times that many. What is allocated, whoever calls, is not in it.
 */
export function monthlyBill({ months }: Usage, times: number, options: BillOptions): Bill {
  const month: MonthUsage = {
    month: months[0]?.month ?? '',
    x86_64: scaled(months, 'x86_64', times),
    arm64: scaled(months, 'arm64', times),
  };
  return billOf({ ...createUsage(0), months: [month] }, options);
}

const scaled = (
  months: readonly MonthUsage[],
  architecture: 'x86_64' | 'arm64',
  times: number,
): Record<Part, Consumption> =>
  Object.fromEntries(
    usageParts.map((part) => {
      const used = months.map((month) => month[architecture][part]);
      const sum = (key: keyof Consumption) =>
        used.reduce((total, one) => total + one[key], 0) * times;
      return [
        part,
        {
          requests: sum('requests'),
          mbMs: sum('mbMs'),
          provisionedRequests: sum('provisionedRequests'),
          provisionedMbMs: sum('provisionedMbMs'),
        },
      ];
    }),
  ) as Record<Part, Consumption>;
