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
  // Event sources and front doors have traces of their own, by source; rules of lint are about settings, not events.
  const ofSources =
    /^(lint|source\.(?!dead-letter)|function-url|alb|vpc-lattice|apigw|cloudfront|swf|service)|-(limit|figure)$/;
  const idle = (Object.keys(rules) as RuleId[]).filter(
    (rule) => !acted.has(rule) && !ofSources.test(rule),
  );
  expect(idle).toEqual([
    'async.hand-over',
    'dead-letter.latency',
    'destination.latency',
    // Takes more than a thousand calls: see scaling.test.ts.
    'concurrency.scaling-rate',
    'environment.memory-used',
    'billing.duration',
  ]);
});
