import { createInvariantChecker, type RuleId, runScenario, type SimulationEvent } from '#engine';
import { formatTrace } from '#model';
import type { GoldenScenario } from './golden-scenario';

/** What a golden scenario came to: the text of its trace file, and the rules its events name. */
export interface GoldenRun {
  readonly trace: string;
  readonly rules: ReadonlySet<RuleId>;
}

const runs = new Map<GoldenScenario, GoldenRun>();

/** Runs a golden scenario under the invariant checker; once, however often it is asked for. */
export function goldenRun(golden: GoldenScenario): GoldenRun {
  const known = runs.get(golden);
  if (known !== undefined) return known;
  const { shows, scenario, only } = golden;
  const events: SimulationEvent[] = [];
  const checker = createInvariantChecker();
  runScenario(scenario, (event) => {
    checker.check(event);
    events.push(event);
  });
  checker.finish();
  const run = {
    trace: `# ${shows}\n${formatTrace(
      only === undefined ? events : events.filter(({ rule }) => only.includes(rule)),
      scenario,
    )}`,
    rules: new Set(events.map(({ rule }) => rule)),
  };
  runs.set(golden, run);
  return run;
}
