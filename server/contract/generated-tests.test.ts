import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { vitestTest } from '#model/exports/vitest-test';
import { takenRun } from '../scenarios/taken-runs.fixture';
import { run } from '../tasks/run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const testing = join(root, 'server', 'testing', 'index.ts');

/** A configuration under which a generated test finds what it imports, without the package being installed. */
const configuration = (folder: string) => `
export default {
  root: ${JSON.stringify(folder)},
  resolve: { alias: { 'lambdarium/testing': ${JSON.stringify(testing)} } },
  test: { include: ['*.test.ts'], testTimeout: 60000, reporters: ['default'] },
};
`;

it.skipIf(!existsSync(testing))(
  'Vitest runs the tests that are generated, and they hold',
  async () => {
    // Below our own folder, so that the SDK and Vitest are found.
    const folder = await mkdtemp(join(root, 'server', 'contract', '.generated-'));
    try {
      await writeFile(join(folder, 'vitest.config.mjs'), configuration(folder));
      const names = ['first-light', 'request-response-throws', 'destination-fails-itself'];
      for (const name of names) {
        await writeFile(join(folder, `${name}.test.ts`), vitestTest(takenRun(name)));
      }
      const config = join(folder, 'vitest.config.mjs');
      const { ok, output } = await run('vitest', ['run', '--config', config], { capture: true });
      expect(output).toContain('3 passed');
      expect(ok).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
