import type { Page } from '@playwright/test';
import { launchBrowser } from './launch-browser';
import type { Measurement } from './measurement';
import { median } from './median-ratio';

const SECONDS = 12;

/** Frame times while a run of three attempts plays at story pace, against an empty page in the same browser. */
export async function measureFrameTimes(url: string): Promise<readonly Measurement[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto('about:blank');
    const empty = await framesOf(page);
    await page.goto(`${url}/?seed=42&pace=story`);
    await page.getByTestId('invoke').click();
    await page.getByTestId('train').first().waitFor({ state: 'attached' });
    const run = await framesOf(page);
    return [
      {
        what: 'frames while a three-attempt run plays, 95th percentile',
        value: percentile(run, 0.95),
        unit: 'ms',
        must: { atMost: 17 },
        detail: `${perSecond(run)} fps; an empty page of the same run has ${percentile(empty, 0.95).toFixed(2)} ms, ${perSecond(empty)} fps`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds between animation frames, as the page sees them. Text, because tsx marks functions the page lacks. */
const framesOf = (page: Page): Promise<number[]> =>
  page.evaluate<number[]>(`new Promise((resolve) => {
    const times = [];
    const start = performance.now();
    let last = start;
    requestAnimationFrame(function next(now) {
      times.push(now - last);
      last = now;
      if (now - start < ${SECONDS * 1_000}) requestAnimationFrame(next);
      else resolve(times.slice(1));
    });
  })`);

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

const perSecond = (values: readonly number[]): string => (1_000 / median(values)).toFixed(1);
