import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundle } from './as-shipped';
import type { EngineRateRun } from './engine-rate-run';
import { workload } from './engine-workload';
import type { Measurement } from './measurement';
import { median } from './median-ratio';

const WHAT = 'engine, invocations/s of the same workload in SimPy';
const ROUNDS = 5;

/** The same number: with ten times fewer in its queue SimPy is three per cent faster. */
const SIMPY_INVOCATIONS = workload.invocations;

/** Debian's Python, which knows Debian's packages, before the one a person has put on the PATH. */
const pythons = ['/usr/bin/python3', 'python3'];

interface SimPyRun {
  readonly version: string;
  readonly seconds: number;
  readonly attempts: number;
  readonly dropped: number;
}

/** The engine against SimPy, in turn, each time a new process for either; skipped where there is no SimPy. */
export async function measureAgainstSimPy(): Promise<Measurement> {
  const python = pythons.find((candidate) => runSimPy(candidate, 1) !== null);
  if (python === undefined) return { what: WHAT, skipped: 'apt install python3-simpy3' };
  const program = await bundle('engine-rate-run');
  const rounds = Array.from({ length: ROUNDS }, () => {
    const { seconds, attempts } = runEngineAlone(program);
    const theirs = runSimPy(python, SIMPY_INVOCATIONS);
    if (theirs === null) throw new Error('SimPy is gone');
    mustBeAlike(theirs, attempts / workload.invocations);
    return {
      ours: workload.invocations / seconds,
      theirs: SIMPY_INVOCATIONS / theirs.seconds,
      version: theirs.version,
    };
  });
  const thousands = (rates: readonly number[]) => `${Math.round(median(rates) / 1_000)} k`;
  return {
    what: WHAT,
    value: median(rounds.map(({ ours, theirs }) => ours / theirs)),
    unit: '×',
    must: { atLeast: 10 },
    detail: `${thousands(rounds.map(({ ours }) => ours))} against ${thousands(rounds.map(({ theirs }) => theirs))} of SimPy ${rounds[0]?.version}`,
  };
}

function runEngineAlone(program: string): EngineRateRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Null where this Python, or SimPy in it, is missing. */
function runSimPy(python: string, invocations: number): SimPyRun | null {
  const program = fileURLToPath(new URL('./simpy-workload.py', import.meta.url));
  const { error, status, stdout, stderr } = spawnSync(
    python,
    [program, JSON.stringify({ ...workload, invocations })],
    { encoding: 'utf8' },
  );
  if (error !== undefined || status === 3) return null;
  if (status !== 0) throw new Error(`${python} ${program}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Both sides draw failures by their own generator: attempts per invocation must agree within a hundredth. */
function mustBeAlike({ attempts }: SimPyRun, attemptsPerInvocation: number): void {
  const theirs = attempts / SIMPY_INVOCATIONS;
  if (Math.abs(theirs / attemptsPerInvocation - 1) > 0.01) {
    throw new Error(
      `SimPy made ${theirs} attempts per invocation, the engine ${attemptsPerInvocation}`,
    );
  }
}
