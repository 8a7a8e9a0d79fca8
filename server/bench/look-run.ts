import '../compile-further';
import { nextFraction, randomStream, runScenario, type SimulationEvent } from '#engine';
import { collectRun, firstVisitScenario, stateAt } from '#model';
import { type LongRun, longRuns } from './long-run';

/** How long calls took, in milliseconds. */
export interface LookRun {
  /** How many events a call looks at or makes. */
  readonly events: number;
  /** The first call of the process: nothing is compiled, nothing remembered. */
  readonly firstMs: number;
  /** Later ones, each the fastest of a few: what else runs on the machine can only add. */
  readonly restMs: readonly number[];
}

// A program of its own, so that its first call is one: prints a LookRun of what its argument names as JSON.
const REST = 50;
const REPEATS = 5;
const [what = ''] = process.argv.slice(2);
const { countEvents, first, nextCall } = what in longRuns ? seeking(what as LongRun) : composing();
const firstMs = millisecondsOf(first);
const restMs = Array.from({ length: REST }, () => {
  const call = nextCall();
  return Math.min(...Array.from({ length: REPEATS }, () => millisecondsOf(call)));
});
process.stdout.write(JSON.stringify({ events: countEvents(), firstMs, restMs } satisfies LookRun));

/** A long run at its end, which a page shows first, then at random moments. */
function seeking(name: LongRun) {
  const timeline = longRuns[name]();
  const random = randomStream(7, 'seek');
  const { startedAt } = timeline.summary;
  const end = timeline.events.at(-1)?.at ?? startedAt;
  const seek = (part: number) => () => {
    stateAt(timeline, Math.floor(startedAt + part * (end - startedAt)), firstVisitScenario);
  };
  return {
    countEvents: () => timeline.events.length,
    first: seek(1),
    nextCall: () => seek(nextFraction(random)),
  };
}

/** The first visit’s run of three attempts: every event of it, and the state at its end. */
function composing() {
  const compose = () => {
    const all: SimulationEvent[] = [];
    runScenario(firstVisitScenario, (event) => all.push(event));
    const timeline = collectRun(all, 1);
    if (timeline === null) throw new Error('the first visit has no run');
    stateAt(timeline, Number.MAX_SAFE_INTEGER, firstVisitScenario);
    return all.length;
  };
  return { countEvents: compose, first: compose, nextCall: () => compose };
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
