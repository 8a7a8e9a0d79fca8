import { describe, expect, it } from 'vitest';
import { prices } from './prices';
import { monthlyBill, runUsage } from './run-bill';
import { simulatedRun } from './simulated-run';

const usage = runUsage(simulatedRun().timeline.events, 1_793_491_200_000);
const million = 1_000_000;

describe('monthlyBill', () => {
  it('is the run times its number where nothing is free and no tier is left', () => {
    const once = monthlyBill(usage, 1, { freeTier: false });
    const often = monthlyBill(usage, million, { freeTier: false });
    expect(often.dollars).toBeCloseTo(once.dollars * million, 6);
    expect(often.parts.retries.share).toBeCloseTo(once.parts.retries.share, 9);
  });

  it('takes the free tier off, which one run never leaves', () => {
    expect(monthlyBill(usage, 1, { freeTier: true }).dollars).toBe(0);
    const often = monthlyBill(usage, million, { freeTier: true });
    const free = often.lines.find(({ item, tier }) => item === 'requests' && tier === 0);
    expect(free?.quantity).toBe(prices.freeTier.requests);
    const paid = often.lines.find(({ item, tier }) => item === 'requests' && tier === null);
    expect(paid?.quantity).toBe(3 * million - prices.freeTier.requests);
  });

  it('reaches the second tier when there is enough of it', () => {
    const tiers = monthlyBill(usage, 40_000 * million, { freeTier: false })
      .lines.filter(({ item }) => item === 'duration')
      .map(({ tier }) => tier);
    expect(tiers).toEqual([1, 2, 3]);
  });

  it('is nothing for a run that never ran', () => {
    const refused = simulatedRun({}, { callerMayInvoke: false }).timeline.events;
    expect(monthlyBill(runUsage(refused, 0), million, { freeTier: false })).toMatchObject({
      lines: [],
      dollars: 0,
    });
  });
});
