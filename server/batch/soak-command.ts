import { createInvariantChecker, randomScenario, type SimulationEvent } from '#engine';
import { formatTrace, groupDigits } from '#model';
import { checkSeed } from './check-seed';
import { type SoakOptions, soak } from './soak';
import { readSoakArguments } from './soak-arguments';

/** Where a command writes: results to `out`, progress and complaints to `err`, a line each. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** `npm run soak`: gives the exit code, 0 when every promise was kept, 1 when one broke, 2 for bad arguments. */
export async function soakCommand(
  words: readonly string[],
  output: Output,
  overrides: Partial<SoakOptions> = {},
): Promise<number> {
  const asked = readSoakArguments(words);
  switch (asked.kind) {
    case 'wrong':
      output.err(asked.message);
      return 2;
    case 'seed':
      return printSeed(asked.seed, output);
    case 'range':
      return soakRange({ ...asked, ...overrides }, output);
  }
}

/** One seed with its whole trace, as far as it goes. */
function printSeed(seed: number, { out, err }: Output): number {
  const events: SimulationEvent[] = [];
  let broken: unknown = null;
  try {
    checkSeed(seed, createInvariantChecker(), (event) => events.push(event));
  } catch (error) {
    broken = error;
  }
  out(formatTrace(events, randomScenario(seed)).trimEnd());
  if (broken === null) {
    out(`Seed ${seed} keeps every promise.`);
    return 0;
  }
  err(`Seed ${seed} breaks a promise: ${broken instanceof Error ? broken.stack : broken}`);
  return 1;
}

async function soakRange(
  options: Omit<SoakOptions, 'onProgress'>,
  { out, err }: Output,
): Promise<number> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1_000;
  const { from, scenarios, workers } = options;
  err(
    `Seeds ${from} to ${from + scenarios - 1} on ${workers} ${workers === 1 ? 'thread' : 'threads'}…`,
  );
  const result = await soak({
    ...options,
    onProgress({ kept, below }) {
      const rate = Math.round(kept / seconds());
      err(
        `${groupDigits(kept)} of ${groupDigits(scenarios)} scenarios, all seeds below ${below}, ${groupDigits(rate)} scenarios/s, ${seconds().toFixed(0)} s`,
      );
    },
  });
  if (result.kind === 'broken') {
    out(`Seed ${result.seed} breaks a promise: ${result.promise}`);
    out(`npm run soak -- --seed ${result.seed}`);
    return 1;
  }
  const counts = [...result.events].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const byType = counts.map(([type, count]) => `${type} ${groupDigits(count)}`).join(', ');
  out(
    `Seeds ${from} to ${from + scenarios - 1} keep every promise in ${seconds().toFixed(1)} s: ${groupDigits(total)} events (${byType}).`,
  );
  return 0;
}
