import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from './launch-browser';
import type { Measurement } from './measurement';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bare = join(root, 'dist', 'bare-page');

/** All JavaScript a browser loads until the page can be used, gzip, against a bare Next page built in the same run. */
export async function measurePageWeight(url: string): Promise<readonly Measurement[]> {
  const ours = await weighLoadedPage(url, 'html[data-ready="true"]');
  const viewers = await weighLoadedPage(`${url}/j`, '[data-testid="code"]');
  const baseline = weighBarePage();
  return [
    {
      what: 'JavaScript over the wire until a viewer’s page can be used',
      value: viewers / 1_000,
      unit: 'KB',
      must: { atMost: 160 },
      detail: `ratio to the bare page ${(viewers / baseline).toFixed(2)}; what draws a run comes with the first one`,
    },
    {
      what: 'JavaScript over the wire until the page is ready',
      value: ours / 1_000,
      unit: 'KB',
      must: { atMost: 200 },
      detail: `a bare Next page of the same run has ${(baseline / 1_000).toFixed(1)} KB, ratio ${(ours / baseline).toFixed(2)}`,
    },
  ];
}

async function weighLoadedPage(url: string, ready: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    await page.goto(url);
    await page.locator(ready).waitFor();
    await page.waitForLoadState('networkidle');
    return await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter(({ name }) => name.includes('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
  } finally {
    await browser.close();
  }
}

function weighBarePage(): number {
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(join(bare, 'app'), { recursive: true });
  writeFileSync(join(bare, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(
    join(bare, 'app', 'layout.tsx'),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  );
  writeFileSync(
    join(bare, 'app', 'page.tsx'),
    'export default function Page() { return <main>Bare</main>; }',
  );
  writeFileSync(
    join(bare, 'next.config.mjs'),
    `export default { turbopack: { root: ${JSON.stringify(root)} }, typescript: { ignoreBuildErrors: true } };`,
  );
  const { status, stderr } = spawnSync(join(root, 'node_modules', '.bin', 'next'), ['build'], {
    cwd: bare,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the bare page does not build:\n${stderr}`);
  const html = readFileSync(join(bare, '.next', 'server', 'app', 'index.html'), 'utf8');
  return scriptsOf(html)
    .map((script) =>
      gzipped(readFileSync(join(bare, script.replace('/_next/', '.next/').replace(/\?.*/, '')))),
    )
    .reduce((sum, size) => sum + size, 0);
}

/** Scripts that a browser of today loads with the page. */
const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])
    .filter((src, i, all) => all.indexOf(src) === i);

const gzipped = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
