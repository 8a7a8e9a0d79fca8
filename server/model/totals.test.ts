import { expect, it } from 'vitest';
import { randomScenario, runScenario } from '#engine';
import { countMetrics, createMetrics, readMetrics } from './metrics';
import { countTotals, createTotals } from './totals';

const counters = [
  'Invocations',
  'Errors',
  'Throttles',
  'DeadLetterErrors',
  'DestinationDeliveryFailures',
  'RecursiveInvocationsDropped',
  'ProvisionedConcurrencyInvocations',
  'AsyncEventsReceived',
  'AsyncEventsDropped',
] as const;

it('counts what the metrics count, over random scenarios', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const totals = createTotals();
    const metrics = createMetrics();
    runScenario(randomScenario(seed), (event) => {
      countTotals(totals, event);
      countMetrics(metrics, event);
    });
    const figures = readMetrics(metrics);
    if (figures === null) throw new Error('the account has no metrics');
    for (const name of counters) expect([name, totals[name]]).toEqual([name, figures[name]]);
  }
});
