import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GrowthRun } from './engine-growth-run';
import type { Measurement } from './measurement';

/** How time and memory of the engine grow with the number of invocations: not at all, per invocation. */
export function measureGrowth(): readonly Measurement[] {
  const runs = growthRuns();
  const small = runOf(runs, 100_000);
  const large = runOf(runs, 10_000_000);
  return [
    {
      what: 'engine, time per invocation of 10 M, of that of 100 k',
      value: large.microsPerInvocation / small.microsPerInvocation,
      unit: '×',
      must: { atMost: 1.3 },
      detail: `${eachOf(runs, (run) => run.microsPerInvocation.toFixed(2))} µs of processor time from 10⁴ to 10⁷`,
    },
    {
      // At 1,000 a second 100 k last 100 s: the queue of retries is still filling, up to 180 s.
      what: 'engine, memory alive at most in 10 M invocations, of that in 100 k',
      value: large.peakHeapMb / small.peakHeapMb,
      unit: '×',
      must: { atMost: 1.5 },
      detail: `${eachOf(runs, (run) => run.peakHeapMb.toFixed(1))} MB from 10⁴ to 10⁷, after a collection`,
    },
  ];
}

/** In a process of its own, because only a new one can be told to let us collect garbage. */
function growthRuns(): readonly GrowthRun[] {
  const program = fileURLToPath(new URL('./engine-growth-run.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', program],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout);
}

function runOf(runs: readonly GrowthRun[], invocations: number): GrowthRun {
  const run = runs.find((one) => one.invocations === invocations);
  if (run === undefined) throw new Error(`no run of ${invocations} invocations was made`);
  return run;
}

const eachOf = (runs: readonly GrowthRun[], text: (run: GrowthRun) => string): string =>
  runs.map(text).join(', ');
