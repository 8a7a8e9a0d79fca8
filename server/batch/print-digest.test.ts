import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./print-digest.ts', import.meta.url));

it('prints the same digests in two processes', async () => {
  const seeds = ['1', '7', '42', '4294967295'];
  const [first, second] = await Promise.all(
    [1, 2].map(() => run(process.execPath, ['--import', 'tsx', program, ...seeds])),
  );
  expect(first?.stdout.trim().split('\n')).toHaveLength(seeds.length);
  expect(first?.stdout).toBe(second?.stdout);
}, 60_000);
