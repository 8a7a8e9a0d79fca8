import { expect, type Page, test } from '@playwright/test';
import { axeViolations, showIn } from './axe';
import { reach, sizes } from './picture-book/stage';
import { states } from './picture-book/states';
import { finish, invoke, openWorkbench } from './workbench';

// axe looks at all states in the picture book (`npm run screenshots`); here at those in which most is to be seen.
const checked = [
  'first visit',
  'waits for attempt 2',
  'ends as a dead letter',
  'composer',
  'keyboard sheet',
];
const looks = [
  { colorScheme: 'dark', reducedMotion: 'no-preference' },
  { colorScheme: 'light', reducedMotion: 'reduce' },
] as const;

for (const state of states.filter(({ name }) => checked.includes(name))) {
  for (const size of sizes.filter(({ name }) => name !== 'narrow')) {
    test(`axe finds nothing: ${state.name}, ${size.name}`, async ({ page }) => {
      test.setTimeout(60_000);
      await page.emulateMedia(looks[0]);
      await reach(page, size, state);
      for (const look of looks) {
        await showIn(page, look);
        expect(await axeViolations(page), look.colorScheme).toEqual([]);
      }
    });
  }
}

test('all states to be checked are in the picture book', () => {
  expect(checked.filter((name) => !states.some((state) => state.name === name))).toEqual([]);
});

/** Walks through the page by Tab and says of each stop what it is and where it lies. */
async function walk(page: Page): Promise<readonly Stop[]> {
  // From the top, wherever the focus was.
  await page.getByRole('navigation', { name: 'Skip links' }).getByRole('link').first().focus();
  const stops: Stop[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopInPage);
    if (stop === null || stops.some(({ key }) => key === stop.key)) break;
    stops.push(stop);
  }
  return stops;
}

interface Stop {
  readonly key: string;
  readonly name: string;
  /** The landmark or region it stands in. */
  readonly region: string;
  readonly hidden: string | null;
  readonly outlined: boolean;
}

/** Runs in the page. */
function stopInPage(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const all = [...document.querySelectorAll('*')];
  // What is drawn for a control that lies invisible over its label is the label.
  const seen = (element as HTMLInputElement).labels?.[0] ?? element;
  const { left, top, width, height } = seen.getBoundingClientRect();
  const points = [0.5, 0.15, 0.85].flatMap((x) =>
    [0.5, 0.15, 0.85].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
  );
  const covers = points.filter(
    (hit) => hit === null || !(seen.contains(hit) || hit.contains(seen) || element.contains(hit)),
  );
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // A station has a ring of its own.
  const ring = element.querySelector('.map-station-ring');
  const ringed = ring !== null && Number.parseFloat(getComputedStyle(ring).strokeWidth) >= 2;
  const label = getComputedStyle(seen);
  return {
    key: String(all.indexOf(element)),
    name: (element.getAttribute('aria-label') ?? seen.textContent ?? '').trim().slice(0, 40),
    region: element.closest('header, aside, main, section, nav, dialog')?.tagName ?? '',
    // Completely hidden is what WCAG 2.2 forbids in 2.4.11.
    hidden: covers.length === points.length ? (covers[0]?.tagName ?? 'outside the window') : null,
    outlined:
      ringed ||
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      (label.outlineStyle !== 'none' && Number.parseFloat(label.outlineWidth) >= 2),
  };
}

for (const size of sizes) {
  test(`focus goes through the page in order, is seen and never covered, ${size.name}`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize(size);
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ hidden }) => hidden !== null)).toEqual([]);
    expect(stops.filter(({ outlined }) => !outlined)).toEqual([]);
    // As it is read: what stands later in the page is reached later.
    const order = stops.map(({ key }) => Number(key));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
}

test('at 400 % zoom, 320 px wide, nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openWorkbench(page);
  await expectNoSidewaysScrolling(page);
  await invoke(page);
  await finish(page);
  await expectNoSidewaysScrolling(page);
  await page.getByTestId('open-compose').click();
  await expect(page.getByTestId('compose-layer')).toBeVisible();
  await expectNoSidewaysScrolling(page);
});

const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

for (const size of sizes) {
  test(`with text spacing of WCAG 1.4.12 controls keep their words, ${size.name}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    // A style sheet of the reader's own, which the page's policy does not concern.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, textSpacing);
    await expectNoSidewaysScrolling(page);
    expect(await page.evaluate(cutControls)).toEqual([]);
  });
}

/** Runs in the page: controls whose own text is cut off and has no mark that says so. */
function cutControls(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, a, label, summary, select, h2, h3')]
    .filter((element) => element.checkVisibility() && element.closest('.sr-only') === null)
    .filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (textOverflow === 'ellipsis') return false;
      const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const high = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2;
      return wide || high;
    })
    .map((element) => element.innerText.slice(0, 60));
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const layer = document.querySelector('dialog:modal') ?? document.documentElement;
    return [layer, ...layer.querySelectorAll('dialog:modal *')]
      .filter(
        (element) =>
          /auto|scroll/.test(getComputedStyle(element).overflowX) ||
          element === document.documentElement,
      )
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`);
  });
  expect(wider).toEqual([]);
}

test('in forced colours states keep their glyphs and controls their edges', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('event-truth').locator('svg')).toBeVisible();
  const edgeless = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button')]
      .filter((button) => button.checkVisibility() && button.textContent?.trim() === '')
      .filter((button) => {
        const glyph = button.querySelector('svg');
        // What has none is drawn by what lies below it.
        return (
          glyph !== null &&
          getComputedStyle(glyph).color === getComputedStyle(button).backgroundColor
        );
      })
      .map((button) => button.getAttribute('aria-label')),
  );
  expect(edgeless).toEqual([]);
});

test('reduced motion shows the same run without travel', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('event-truth')).toContainText('dead letter');
  await expect(page.getByTestId('station-dlq')).toHaveAttribute('data-state', 'dead');
});

test('nothing jumps while a run plays', async ({ page }) => {
  test.setTimeout(60_000);
  await openWorkbench(page, 'seed=42&pace=story');
  await page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        // Less than this is one line of text.
        if (entry.hadRecentInput || entry.value < 0.001) continue;
        const what = entry.sources
          .map(({ node }) =>
            node?.parentElement?.closest('[data-testid]')?.getAttribute('data-testid'),
          )
          .join(' ');
        shifts.push(`${entry.value.toFixed(4)} ${what}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await invoke(page);
  await expect(page.getByTestId('run-fate').first()).toHaveAttribute('data-ended', 'true', {
    timeout: 45_000,
  });
  expect(await page.evaluate('window.shifts')).toEqual([]);
});

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
