import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packFixtures } from './pack-fixtures.mjs';
import { root, run } from './run.mjs';

/**
 * Runs the examples of e2e/examples as users would: from the packed tarball, each in a folder where nothing else of ours
 * is. Without a browser those that need one are skipped. Returns how many tests passed, failed and were skipped.
 *
 * @param {{ browser: string | undefined, timeoutMs?: number }} options
 */
export async function runExamples({ browser, timeoutMs }) {
  const tarball = await packFixtures();
  const count = { passed: 0, failed: 0, skipped: 0 };
  const add = (ok, { passed = 0, failed = 0, skipped = 0 }) => {
    count.passed += passed;
    count.failed += ok ? failed : Math.max(failed, 1);
    count.skipped += skipped;
  };

  // Out of reach of every node_modules.
  const alone = mkdtempSync(join(tmpdir(), 'lambdarium-'));
  try {
    if (await prepare('alone', alone)) {
      const tests = await runIn(alone, 'node', ['--test', '--test-reporter=tap', 'alone.test.mjs']);
      add(tests.ok, {
        passed: numberOf(tests, /^# pass (\d+)$/m),
        failed: numberOf(tests, /^# fail (\d+)$/m),
      });
      const types = await runIn(alone, 'tsc', ['--project', alone]);
      add(types.ok, { passed: types.ok ? 1 : 0 });
    }
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }

  const vitest = beside('vitest');
  // Or Vitest would find ours, further up.
  writeFileSync(join(vitest, 'vitest.config.mjs'), 'export default {};\n');
  if (await prepare('vitest', vitest)) {
    const { ok } = await runIn(vitest, 'vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=report.json',
    ]);
    const report = reportIn(vitest);
    add(ok, { passed: report?.numPassedTests, failed: report?.numFailedTests });
  }

  const playwright = beside('playwright');
  if (await prepare('playwright', playwright)) {
    const { ok } = await runIn(
      playwright,
      'playwright',
      ['test', ...(browser ? [] : ['--list']), '--reporter=list,json'],
      {
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: join(playwright, 'report.json'),
      },
    );
    const stats = reportIn(playwright)?.stats;
    add(ok, { passed: stats?.expected, failed: stats?.unexpected, skipped: stats?.skipped });
  }
  return count;

  /** A copy of the example with the tarball installed, and nothing asked of the registry. */
  async function prepare(name, folder) {
    cpSync(join(root, 'e2e', 'examples', name), folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const installed = await runIn(folder, 'npm', [
      'install',
      '--offline',
      '--no-audit',
      '--no-fund',
      tarball,
    ]);
    if (!installed.ok) add(false, {});
    return installed.ok;
  }

  async function runIn(folder, command, args, env) {
    const ran = await run(command, args, { capture: true, cwd: folder, env, timeoutMs });
    if (!ran.ok) console.log(`${command} ${args.join(' ')}\n${ran.output}`);
    return ran;
  }
}

/** Under our own folder, where the SDK and the runners are found as in a project that has them installed. */
function beside(name) {
  const folder = join(root, 'dist', 'examples', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const numberOf = ({ output }, pattern) => Number(pattern.exec(output)?.[1] ?? 0);

function reportIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
