import { expect, it } from 'vitest';
import {
  createInvariantChecker,
  type RuleId,
  rules,
  runScenario,
  type SimulationEvent,
} from '#engine';
import { formatTrace } from '#model';
import { goldenScenarios } from './golden-scenarios';

const acted = new Set<RuleId>();

it.each(Object.entries(goldenScenarios))('%s', async (name, { shows, scenario }) => {
  const events: SimulationEvent[] = [];
  const checker = createInvariantChecker();
  runScenario(scenario, (event) => {
    checker.check(event);
    acted.add(event.rule);
    events.push(event);
  });
  checker.finish();
  const trace = formatTrace(events, scenario);
  await expect(`# ${shows}\n${trace}`).toMatchFileSnapshot(`./traces/${name}.trace`);
});

it('lets every rule act in some trace, but for those that only describe a figure', () => {
  const idle = (Object.keys(rules) as RuleId[]).filter((rule) => !acted.has(rule));
  expect(idle).toEqual([
    'async.hand-over',
    'dead-letter.latency',
    'environment.memory-used',
    'billing.duration',
    'billing.tiers',
    'billing.provisioned',
    'billing.retries',
    // What the load balancer would do if Lambda itself did not answer, which it always does here.
    'alb.no-limit',
    'alb.time-out-504',
  ]);
});
