import '../compile-further';
import { runEngine } from './engine-run';
import { workload } from './engine-workload';

/** What one fresh process made of the engine's workload. */
export interface EngineRateRun {
  readonly seconds: number;
  readonly attempts: number;
}

// A program of its own, as SimPy's side is one: in a process that has run other things before, the compiler has seen more
// kinds of objects than any user's simulation will show it. Prints an EngineRateRun as JSON.

// Once for the compiler, which SimPy's interpreter does not have, then once for the clock.
runEngine(workload.invocations);
const start = performance.now();
const totals = runEngine(workload.invocations);
const run: EngineRateRun = {
  seconds: (performance.now() - start) / 1_000,
  attempts: totals.Invocations,
};
process.stdout.write(JSON.stringify(run));
