import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { longRuns } from './long-run';
import type { LookRun } from './look-run';
import type { Measurement } from './measurement';
import { median } from './median-ratio';

/** The fastest of so many counts: what else runs on the machine can only add. */
const PROCESSES = 12;

/** Seeking in a run of 10,000 events, and composing the run of the first visit. */
export function measureLooks(): readonly Measurement[] {
  return [
    ...Object.keys(longRuns).map((name) => rowOf(`seek in ${name}`, 16, looksAt(name))),
    rowOf('composed run of three attempts', 5, looksAt('composed')),
  ];
}

/** A first call, with nothing compiled yet, is told beside it: it cannot be repeated and so shows the machine's load too. */
function rowOf(what: string, atMost: number, looks: readonly LookRun[]): Measurement {
  const first = looks.map(({ firstMs }) => firstMs);
  const p95 = looks.map(({ restMs }) => percentile(restMs, 0.95));
  const middle = looks.map(({ restMs }) => median(restMs));
  return {
    what: `${what}, 95th percentile`,
    value: Math.min(...p95),
    unit: 'ms',
    must: { atMost },
    detail: `${looks[0]?.events} events; fastest of ${PROCESSES} processes, median ${median(p95).toFixed(1)} ms; of all calls ${median(middle).toFixed(2)} ms; the very first call of a process ${Math.min(...first).toFixed(1)} ms`,
  };
}

const looksAt = (what: string): readonly LookRun[] =>
  Array.from({ length: PROCESSES }, () => {
    const program = fileURLToPath(new URL('./look-run.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', program, what],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return JSON.parse(stdout);
  });

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;
