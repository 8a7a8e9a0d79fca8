import type { Page } from '@playwright/test';
import { launchBrowser } from './launch-browser';
import type { Measurement } from './measurement';
import { median } from './median-ratio';

/** As long as a run of three attempts takes at story pace. */
const SECONDS = 12;
const PAUSE_MS = 130;

/** Browsers tell of an input only from here on; a quicker one counts as this. */
const LEAST_MS = 16;

/**
 * Each changes something that must be painted, on a page at rest too, and none stops the run: the view, the drawing of
 * waits, the announcements, the focus. Of an input that changes nothing browsers tell when they happen to paint next.
 */
const keys = ['3', '1', 'b', 'm', 'Tab', 'b', 'm', 'Shift+Tab'] as const;

/** From a key press to the paint it causes, while a run plays, against the same keys on the page at rest. */
export async function measureInputDelay(url: string): Promise<readonly Measurement[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    await page.goto(`${url}/?seed=42&pace=story`);
    await page.locator('html[data-ready="true"]').waitFor();
    // What the keys load when they are first used is no part of what they do.
    await delaysOf(page, 2);
    const idle = await delaysOf(page, SECONDS);
    await page.getByTestId('invoke').click();
    await page.getByTestId('train').first().waitFor({ state: 'attached' });
    const playing = await delaysOf(page, SECONDS);
    return [
      {
        what: 'input to paint while a three-attempt run plays, 95th percentile',
        value: percentile(playing, 0.95),
        unit: 'ms',
        must: { atMost: 50 },
        detail: `${playing.length} inputs, median ${median(playing)} ms, slowest ${Math.max(...playing)} ms; the page at rest in the same run: 95th percentile ${percentile(idle, 0.95)} ms, median ${median(idle)} ms`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds of each input by the browser’s own event timing, which ends with the next paint. */
async function delaysOf(page: Page, seconds: number): Promise<readonly number[]> {
  await page.evaluate(`
    window.inputDelays = new Map();
    window.inputWatch?.disconnect();
    window.inputWatch = new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId > 0) {
          window.inputDelays.set(interactionId, Math.max(duration, window.inputDelays.get(interactionId) ?? 0));
        }
      }
    });
    window.inputWatch.observe({ type: 'event', durationThreshold: ${LEAST_MS} });`);
  const until = performance.now() + seconds * 1_000;
  let pressed = 0;
  while (performance.now() < until) {
    await page.keyboard.press(keys[pressed % keys.length] ?? 'm');
    pressed += 1;
    await page.waitForTimeout(PAUSE_MS);
  }
  const told = await page.evaluate<number[]>('[...window.inputDelays.values()]');
  const untold = Math.max(0, pressed - told.length);
  return [...told, ...Array.from({ length: untold }, () => LEAST_MS)];
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
