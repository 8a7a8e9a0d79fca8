import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createInvariantChecker } from '#engine';
import { checkSeed } from './check-seed';
import type { SoakOptions } from './soak';
import { soakCommand } from './soak-command';

/** What the command writes, and its exit code. */
async function run(words: string, overrides: Partial<SoakOptions> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await soakCommand(
    words.split(' '),
    { out: (line) => out.push(line), err: (line) => err.push(line) },
    overrides,
  );
  return { code, out, err };
}

const countEvents = (from: number, scenarios: number): number => {
  let events = 0;
  for (let seed = from; seed < from + scenarios; seed += 1) {
    checkSeed(seed, createInvariantChecker(), () => {
      events += 1;
    });
  }
  return events;
};

it('runs every seed of the range once, on any number of threads', async () => {
  const total = countEvents(100, 600).toLocaleString('en-US');
  for (const workers of [1, 3]) {
    const { code, out } = await run(`--scenarios 600 --from 100 --workers ${workers}`);
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^Seeds 100 to 699 keep every promise in \d+\.\d s: /);
    expect(out[0]).toContain(`: ${total} events (account.configured 600, `);
  }
}, 60_000);

it('says now and then how far it is', async () => {
  const { err } = await run('--scenarios 2000 --workers 2', { progressMs: 20 });
  expect(err[0]).toBe('Seeds 0 to 1999 on 2 threads…');
  expect(err.at(-1)).toMatch(
    /^[\d,]+ of 2,000 scenarios, all seeds below \d+, [\d,]+ scenarios\/s, \d+ s$/,
  );
}, 60_000);

it('stops at a broken promise and says how to see it again', async () => {
  const program = new URL('./broken-soak-worker.fixture.mjs', import.meta.url);
  const { code, out } = await run('--scenarios 500 --workers 1', { program });
  expect(code).toBe(1);
  const seed = Number(
    /^Seed (\d+) breaks a promise: nobody sends dead letters$/.exec(out[0] ?? '')?.[1],
  );
  expect(out).toEqual([expect.any(String), `npm run soak -- --seed ${seed}`]);
  const types = new Set<string>();
  checkSeed(seed, createInvariantChecker(), ({ type }) => types.add(type));
  expect(types).toContain('deadLetter.delivered');
}, 60_000);

it('names a seed that never ends', async () => {
  const program = new URL('./stuck-soak-worker.fixture.mjs', import.meta.url);
  const overrides = { program, progressMs: 20, patience: 100 };
  const { code, out } = await run('--scenarios 10 --workers 1', overrides);
  expect([code, out[0]]).toEqual([1, 'Seed 7 breaks a promise: every scenario ends']);
}, 60_000);

it('fails when a thread dies', async () => {
  const program = new URL('data:text/javascript,throw new Error("no such thread")');
  await expect(run('--scenarios 10', { program })).rejects.toThrow('no such thread');
});

it('prints the trace of one seed', async () => {
  const { code, out } = await run('--seed 3');
  expect(code).toBe(0);
  expect(out[0]).toContain('The account allows');
  expect(out.at(-1)).toBe('Seed 3 keeps every promise.');
});

it.each([
  ['--scenarios', '--scenarios needs a number after it.'],
  ['--scenarios 0', '--scenarios takes a whole number from 1 to 4,294,967,296, not “0”.'],
  ['--scenarios 1e6', '--scenarios takes a whole number from 1 to 4,294,967,296, not “1e6”.'],
  ['--from -1', '--from takes a whole number from 0 to 4,294,967,295, not “-1”.'],
  ['--workers 2.5', '--workers takes a whole number from 1 to 256, not “2.5”.'],
  ['--seed 1 --from 3', '--seed stands alone: it runs that one seed and prints its trace.'],
  ['--from 1 --from 3', '--from is given twice.'],
  [
    '--from 4294967295 --scenarios 2',
    'The last seed is 4,294,967,295: from 4,294,967,295 on there are only 1.',
  ],
  ['--seeds 5', 'There is no option “--seeds”, only --scenarios, --from, --workers, --seed.'],
])('refuses %s', async (words, sentence) => {
  expect(await run(words)).toEqual({ code: 2, out: [], err: [sentence] });
});

it('is what npm run soak starts', async () => {
  const program = fileURLToPath(new URL('./run-soak.ts', import.meta.url));
  const start = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', program, ...words]);
  expect((await start('--scenarios', '20', '--workers', '1')).stdout).toMatch(
    /^Seeds 0 to 19 keep/,
  );
  await expect(start('--scenarios', 'many')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('not “many”'),
  });
}, 60_000);
