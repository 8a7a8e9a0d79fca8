import './require-node.mjs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, hasApt } from './apt.mjs';
import { build } from './build.mjs';
import { runExamples } from './examples.mjs';
import { findBrowser } from './find-browser.mjs';
import { install } from './install.mjs';
import { root, run, runStep } from './run.mjs';

const withoutBrowser = process.argv.includes('--no-e2e');

/** Something that hangs must not cost us the closing line: CI stops a run after ten minutes. */
const deadline = Date.now() + 9.5 * 60_000;

const reports = join(root, 'dist', 'reports');
const count = { passed: 0, failed: 0, skipped: 0 };

rmSync(reports, { recursive: true, force: true });

if (await succeeds('Packages', install)) {
  await check('Format', ['biome', 'check', '--error-on-warnings']);
  await check('Lint', ['oxlint', '--deny-warnings']);
  await check('Types', ['next', 'typegen'], ['tsc', '--noEmit']);
  await check('Dead code', ['knip']);
  await testUnits();
  const browser = withoutBrowser ? undefined : await provideBrowser();
  await testExamples(browser);
  if (!withoutBrowser && (await succeeds('Build', build))) await testInBrowser(browser);
}

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;

/** What the steps after it stand on; it counts only when it fails. */
async function succeeds(title, step) {
  head(title);
  try {
    await step();
    return true;
  } catch (error) {
    console.log(error.message);
    count.failed += 1;
    return false;
  }
}

/** One check, of one or more programs; they are heard only when they complain. */
async function check(title, ...programs) {
  head(title);
  for (const [command, ...args] of programs) {
    const { ok, output } = await run(command, args, { capture: true, timeoutMs: timeLeft() });
    if (!ok) {
      console.log(output);
      count.failed += 1;
      return;
    }
  }
  console.log('ok');
  count.passed += 1;
}

async function testUnits() {
  head('Unit tests');
  const { ok } = await run('vitest', ['run'], { timeoutMs: timeLeft() });
  const results = readReport('vitest.json');
  // A file that cannot even be loaded has failed without a failed test.
  const brokenFiles = results?.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  add(ok, {
    passed: results?.numPassedTests,
    failed: results && results.numFailedTests + brokenFiles.length,
    skipped: results && results.numPendingTests + results.numTodoTests,
  });
}

/** What users copy from the README, from the package they install. */
async function testExamples(browser) {
  head('Examples');
  try {
    const examples = await runExamples({ browser, timeoutMs: timeLeft() });
    if (examples.failed === 0) console.log('ok');
    add(true, examples);
  } catch (error) {
    console.log(error.message);
    count.failed += 1;
  }
}

async function testInBrowser(browser) {
  head('Browser tests');
  await provideAwsCli();
  if (!browser) console.log('Skipped, for want of a Chromium (CHROMIUM_PATH can name one):');
  // Tests that are only listed are skipped ones in Playwright's report.
  const { ok } = await run('playwright', browser ? ['test'] : ['test', '--list'], {
    env: { CHROMIUM_PATH: browser },
    timeoutMs: timeLeft(),
  });
  const stats = readReport('playwright.json')?.stats;
  add(ok, { passed: stats?.expected, failed: stats?.unexpected, skipped: stats?.skipped });
}

/** The tests that drive Debian's AWS CLI skip themselves without it. */
async function provideAwsCli() {
  if (existsSync('/usr/bin/aws') || !hasApt()) return;
  await aptInstall('awscli').catch((error) => console.log(error.message));
}

async function provideBrowser() {
  const ways = [
    () => hasApt() && aptInstall('chromium'),
    () => runStep("Installing Playwright's Chromium", 'playwright', ['install', 'chromium']),
  ];
  for (const way of ways) {
    const browser = findBrowser();
    if (browser) return browser;
    try {
      await way();
    } catch (error) {
      console.log(error.message);
    }
  }
  return findBrowser();
}

/** A runner that failed without a failed test, or died before its report, counts as one failure. */
function add(ok, { passed = 0, failed = 0, skipped = 0 }) {
  count.passed += passed;
  count.failed += ok ? failed : Math.max(failed, 1);
  count.skipped += skipped;
}

function readReport(name) {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function timeLeft() {
  return Math.max(deadline - Date.now(), 1);
}

function head(title) {
  console.log(`\n— ${title} —`);
}
