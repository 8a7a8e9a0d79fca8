import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../tasks/find-browser.mjs';
import type { Measurement } from './measurement';

/** Runs on Node 20; no dependency of ours, because nothing but this needs its two hundred packages. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const forms = [
  { form: 'desktop', performance: 100, rest: 100 },
  { form: 'mobile', performance: 95, rest: 100 },
] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

/** Lighthouse's scores of the first page on a desktop and on a phone, against the bounds of the issue. */
export function measureLighthouse(url: string): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-lighthouse-'));
  const installed = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', LIGHTHOUSE],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) {
    return [{ what: 'Lighthouse', skipped: `npm could not install ${LIGHTHOUSE}` }];
  }
  return forms.flatMap(({ form, performance, rest }) => {
    const report = reportOf(folder, url, form);
    return categories.map(
      (category): Measurement => ({
        what: `Lighthouse, ${form}, ${category}`,
        value: Math.round((report.categories[category]?.score ?? 0) * 100),
        unit: '',
        must: { atLeast: category === 'performance' ? performance : rest },
        detail: category === 'performance' ? figuresOf(report) : 'of 100',
      }),
    );
  });
}

function reportOf(folder: string, url: string, form: 'desktop' | 'mobile'): Report {
  const output = join(folder, `${form}.json`);
  const { status, stderr } = spawnSync(
    join(folder, 'node_modules', '.bin', 'lighthouse'),
    [
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: findBrowser() } },
  );
  if (status !== 0) throw new Error(`Lighthouse failed:\n${stderr}`);
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

const figuresOf = ({ audits }: Report): string =>
  [
    ['first paint', 'first-contentful-paint'],
    ['largest', 'largest-contentful-paint'],
    ['blocked', 'total-blocking-time'],
    ['shift', 'cumulative-layout-shift'],
  ]
    .map(([name, audit]) => `${name} ${audits[audit ?? '']?.displayValue ?? '?'}`)
    .join(', ');
