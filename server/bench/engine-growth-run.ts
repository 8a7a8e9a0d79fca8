import '../compile-further';
import { runEngine } from './engine-run';
import { median } from './median-ratio';

/** What the engine's workload costs at one size. */
export interface GrowthRun {
  readonly invocations: number;
  /** Processor time of the process, threads of the collector included: other programs hardly change it. */
  readonly microsPerInvocation: number;
  /** The most that was alive at ten moments of the run, each just after a collection. */
  readonly peakHeapMb: number;
}

// A program of its own, started with --expose-gc: prints a GrowthRun for each size as JSON.
const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 2;

/** Small sizes are repeated until they are as long as this. */
const LONG_ENOUGH = 1_000_000;

runEngine(LONG_ENOUGH);
const times = new Map<number, number[]>(sizes.map((invocations) => [invocations, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [invocations, known] of times) known.push(microsPerInvocation(invocations));
}
const rows: readonly GrowthRun[] = sizes.map((invocations) => ({
  invocations,
  microsPerInvocation: median(times.get(invocations) ?? []),
  peakHeapMb: peakHeapMb(invocations),
}));
process.stdout.write(JSON.stringify(rows));

function microsPerInvocation(invocations: number): number {
  const repeats = Math.max(1, LONG_ENOUGH / invocations);
  collectGarbage();
  const before = process.cpuUsage();
  for (let n = 0; n < repeats; n += 1) runEngine(invocations);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (repeats * invocations);
}

function peakHeapMb(invocations: number): number {
  let peak = 0;
  runEngine(invocations, () => {
    collectGarbage();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  });
  return peak / 2 ** 20;
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error('start this with --expose-gc');
  globalThis.gc();
}
