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
  const counts = await Promise.all([
    inFolder('alone', mkdtempSync(join(tmpdir(), 'lambdarium-')), runAlone),
    inFolder('vitest', beside('vitest'), runVitest),
    inFolder('playwright', beside('playwright'), runPlaywright),
  ]);
  const sum = (name) => counts.reduce((total, count) => total + (count[name] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };

  /** Installs the tarball in a copy of the example, asking nothing of the registry, and runs it there. */
  async function inFolder(name, folder, runExample) {
    try {
      cpSync(join(root, 'e2e', 'examples', name), folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      const runHere = (command, args, env) => runIn(folder, command, args, env);
      const install = ['install', '--offline', '--no-audit', '--no-fund', tarball];
      const installed = await runHere('npm', install);
      return installed.ok ? await runExample(runHere, folder) : { failed: 1 };
    } finally {
      if (!folder.startsWith(root)) rmSync(folder, { recursive: true, force: true });
    }
  }

  async function runIn(folder, command, args, env) {
    const ran = await run(command, args, { capture: true, cwd: folder, env, timeoutMs });
    if (!ran.ok) console.log(`${command} ${args.join(' ')}\n${ran.output}`);
    return ran;
  }

  /** Out of reach of every node_modules: what the package needs is in it. */
  async function runAlone(runHere, folder) {
    const tests = await runHere('node', ['--test', '--test-reporter=tap', 'alone.test.mjs']);
    const types = await runHere('tsc', ['--project', folder]);
    return {
      passed: numberIn(tests.output, /^# pass (\d+)$/m) + (types.ok ? 1 : 0),
      failed: failedIn(tests, numberIn(tests.output, /^# fail (\d+)$/m)) + (types.ok ? 0 : 1),
    };
  }

  async function runVitest(runHere, folder) {
    // Or Vitest would find ours, further up.
    writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {};\n');
    const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=report.json'];
    const ran = await runHere('vitest', ['run', ...reporters]);
    const report = reportIn(folder);
    return { passed: report?.numPassedTests, failed: failedIn(ran, report?.numFailedTests) };
  }

  async function runPlaywright(runHere, folder) {
    // Tests that are only listed are skipped ones in Playwright's report.
    const args = ['test', ...(browser ? [] : ['--list']), '--reporter=list,json'];
    const ran = await runHere('playwright', args, {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'report.json'),
    });
    const stats = reportIn(folder)?.stats;
    const failed = failedIn(ran, stats?.unexpected);
    return { passed: stats?.expected, failed, skipped: stats?.skipped };
  }
}

/** Under our own folder, where the SDK and the runners are found as in a project that has them installed. */
function beside(name) {
  const folder = join(root, 'dist', 'examples', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A runner that failed without a failed test counts as one failure. */
const failedIn = ({ ok }, failed = 0) => (ok ? failed : Math.max(failed, 1));

const numberIn = (text, pattern) => Number(pattern.exec(text)?.[1] ?? 0);

function reportIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
