import { expect, type Locator, type Page, test } from '@playwright/test';
import { advance, finish, invoke, openWorkbench } from './workbench';

const clock = (page: Page) => page.getByTestId('run-clock').first();
const attempt = (page: Page, n: number) =>
  page.locator(`[data-testid="attempt-row"][data-attempt="${n}"]`);

async function ended(page: Page, query?: string): Promise<void> {
  await openWorkbench(page, query);
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('event-truth')).toContainText('dead letter');
}

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('not drawn');
  return box;
};

test.describe('speed', () => {
  test('goes from a quarter of real time to 600 times, by keyboard, and says what it means', async ({
    page,
  }) => {
    await openWorkbench(page);
    await expect(page.getByTestId('speed-manual')).toBeChecked();
    const slider = page.getByTestId('speed-slider');
    await expect(slider).toHaveAttribute('aria-valuetext', /not in force, the speed is Manual/);
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(page.getByTestId('speed-rate')).toBeChecked();
    await expect(slider).toHaveAttribute('aria-valuetext', /^0\.25×, .*a second takes 4 s$/);
    await expect(page.getByText('since the invoke, at 0.25×')).toBeVisible();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /^600×, .*10 min in a second$/);
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByTestId('speed-choice')).toHaveAttribute('data-speed', '300');
    await page.getByTestId('speed-story').check({ force: true });
    await expect(slider).toHaveAttribute('aria-valuetext', /^300×; not in force/);
  });

  test('the keys for faster and slower go from stop to stop', async ({ page }) => {
    await openWorkbench(page);
    const speed = page.getByTestId('speed-choice');
    await page.keyboard.press('+');
    await expect(speed).toHaveAttribute('data-speed', '1');
    await page.keyboard.press('-');
    await expect(speed).toHaveAttribute('data-speed', '0.5');
    await page.keyboard.press('0');
    await expect(speed).toHaveAttribute('data-speed', 'story');
  });

  test('play leaves the manual clock for story pace', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await page.getByTestId('play').click();
    await expect(page.getByTestId('speed-story')).toBeChecked();
    await expect(attempt(page, 1)).toHaveAttribute('data-started-ms', /\d/, { timeout: 15_000 });
  });
});

test.describe('waits', () => {
  test('one is drawn to scale by its button, all by a key, and nothing else moves', async ({
    page,
  }) => {
    await ended(page);
    await page.getByTestId('previous-attempt').click();
    const before = await clock(page).textContent();
    const height = (await boxOf(page.getByTestId('timeline'))).height;
    const first = page.getByTestId('gap').first();
    await expect(first).toHaveAccessibleName('1 min wait between attempt 1 and 2, collapsed');
    const short = await boxOf(first);
    await first.click();
    await expect(first).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(async () => (await boxOf(first)).width).toBeGreaterThan(2 * short.width);
    await expect(first).toBeFocused();

    await page.keyboard.press('b');
    await expect(page.getByTestId('toast')).toContainText('short');
    await page.keyboard.press('b');
    const gaps = page.getByTestId('gap');
    for (const gap of await gaps.all()) await expect(gap).toHaveAttribute('aria-pressed', 'false');
    const widths = async () => (await boxOf(gaps.nth(1))).width / (await boxOf(gaps.nth(0))).width;
    await expect.poll(widths).toBeCloseTo(2, 1);

    await expect(page.getByTestId('true-scale')).toBeVisible();
    expect(await clock(page).textContent()).toBe(before);
    expect((await boxOf(page.getByTestId('timeline'))).height).toBe(height);
  });

  test('a run without long waits says that there are none', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await advance(page, 300);
    const button = page.getByTestId('expand-waits');
    await expect(button).toBeDisabled();
    await expect(button).toHaveAttribute('title', /No wait of this run/);
  });
});

test.describe('live and behind', () => {
  test('says how far behind it looks, and the way back', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await advance(page, 30_000);
    const pill = page.getByTestId('live-pill');
    await expect(pill).toHaveAttribute('data-state', 'live');
    await page.keyboard.press('Home');
    await expect(pill).toHaveAttribute('data-state', 'behind');
    await expect(pill).toContainText('30 s behind live');
    await advance(page, 10_000);
    await expect(pill).toContainText('40 s behind live');
    await expect(clock(page)).toContainText('+00:00:00.000');
    await pill.click();
    await expect(pill).toHaveAttribute('data-state', 'live');
    await expect(clock(page)).toContainText('+00:00:40.000');
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await expect(pill).toHaveAttribute('data-state', 'live');
  });

  test('of an ended run it is the end that one goes back to', async ({ page }) => {
    await ended(page);
    await page.keyboard.press('Home');
    await expect(page.getByTestId('live-pill')).toContainText('3 min 1 s before the end');
  });
});

test.describe('loop', () => {
  test('keys mark the ends, and the stretch plays over and over until it is stopped', async ({
    page,
  }) => {
    await ended(page);
    await page.keyboard.press('l');
    await expect(page.getByTestId('toast')).toContainText('Mark a start');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('[');
    await expect(page.getByTestId('toast')).toContainText('Selection starts at +3:01.042');
    await page.keyboard.press('End');
    await page.keyboard.press(']');
    await expect(page.getByTestId('toast')).toContainText('from +3:01.042 to +3:01.472');
    await expect(page.getByTestId('loop-band')).toHaveAttribute('data-state', 'off');
    await page.keyboard.press('l');
    await expect(page.getByTestId('loop-band')).toHaveAttribute('data-state', 'on');
    await expect(page.getByTestId('loop')).toHaveAttribute('aria-pressed', 'true');

    // It comes to its end and begins anew.
    const shown = () => clock(page).textContent();
    await expect.poll(shown, { timeout: 20_000 }).toMatch(/01\.4[3-7]/);
    await expect.poll(shown, { timeout: 20_000 }).toContain('01.042');
    await page.keyboard.press('x');
    await expect(page.getByTestId('loop-band')).toBeHidden();
    await expect(page.getByTestId('live-pill')).toHaveAttribute('data-state', 'ended', {
      timeout: 20_000,
    });
  });

  test('dragging along the axis selects, and its ends move by drag and by key', async ({
    page,
  }) => {
    await ended(page);
    const strip = await boxOf(page.getByTestId('timeline-select'));
    const y = strip.y + strip.height / 2;
    await page.mouse.move(strip.x + strip.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.6, y, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByTestId('loop-band')).toBeVisible();
    await expect(page.getByTestId('toast')).toContainText('Selected from');
    const end = page.getByTestId('loop-handle-to');
    const before = await end.getAttribute('aria-valuenow');
    await end.focus();
    await page.keyboard.press('ArrowRight');
    await expect(end).not.toHaveAttribute('aria-valuenow', before ?? '');
    const handle = await boxOf(page.getByTestId('loop-handle-from'));
    await page.mouse.move(handle.x + handle.width / 2, handle.y + 10);
    await page.mouse.down();
    await page.mouse.move(strip.x + 1, y, { steps: 3 });
    await page.mouse.up();
    await expect(page.getByTestId('loop-handle-from')).toHaveAttribute('aria-valuenow', '0');
    await page.getByTestId('loop-clear').click();
    await expect(page.getByTestId('loop-band')).toBeHidden();
  });

  test('buttons do the same on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ended(page);
    await page.getByTestId('step-back').click();
    await page.getByTestId('speed').click();
    await page.getByTestId('loop-to').click();
    await page.getByTestId('to-start').click();
    await page.getByTestId('loop-from').click();
    await expect(page.getByTestId('toast')).toContainText('Selected from +0:00');
    await page.getByTestId('loop').click();
    await expect(page.getByTestId('loop')).toHaveAttribute('aria-pressed', 'true');
    const target = await boxOf(page.getByTestId('loop'));
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(44);
  });
});

test.describe('axis', () => {
  test('shows the time of day instead, and remembers it', async ({ page }) => {
    await ended(page);
    const drawing = page.getByTestId('timeline-drawing');
    await expect(drawing).toContainText('+0:00.062');
    await page.getByTestId('axis-clock').click();
    await expect(drawing).toContainText('00:01:00.642');
    await page.reload();
    await invoke(page);
    await finish(page);
    await expect(drawing).toContainText(/\d\d:\d\d:\d\d\.\d\d\d/);
  });

  test('scrubs by drag over the rows', async ({ page }) => {
    await ended(page);
    const axis = await boxOf(page.getByTestId('timeline-axis'));
    await page.mouse.click(axis.x + 2, axis.y + 20);
    await expect(clock(page)).toContainText('+00:00:00.0');
    await expect(page.getByTestId('live-pill')).toHaveAttribute('data-state', 'behind');
  });
});

test.describe('keyboard', () => {
  test('keys without Ctrl can be switched off, and stay off', async ({ page }) => {
    await ended(page);
    await page.keyboard.press('?');
    await page.getByTestId('single-keys').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('l');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(clock(page)).toContainText('+00:03:01.472');
    await page.keyboard.press('Control+k');
    await expect(page.getByTestId('palette')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForFunction(() => window.lambdarium !== undefined);
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await expect(page.getByTestId('palette')).toBeVisible();
    await expect(page.getByTestId('shortcut-sheet')).toBeHidden();
  });

  test('an action gets another key, but not one that is taken', async ({ page }) => {
    await ended(page);
    await page.keyboard.press('?');
    await page.getByTestId('change-start').click();
    await page.keyboard.press('w');
    await expect(page.getByTestId('key-status')).toContainText('W belongs to “Skip this wait”');
    await page.keyboard.press('u');
    await expect(page.getByTestId('shortcut-start').first()).toContainText('U');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await expect(clock(page)).toContainText('+00:03:01.472');
    await page.keyboard.press('u');
    await expect(clock(page)).toContainText('+00:00:00.000');
    await page.keyboard.press('?');
    await page.getByTestId('reset-keys').click();
    await expect(page.getByTestId('shortcut-start').first()).toContainText('Home');
  });

  test('the search goes to an event, the list of commands does one', async ({ page }) => {
    await ended(page);
    await page.keyboard.press('/');
    await expect(page.getByTestId('search-input')).toBeFocused();
    await page.keyboard.type('attempt 2 failed');
    await page.keyboard.press('Enter');
    await expect(clock(page)).toContainText('+00:01:01.042');
    await page.keyboard.press('Control+k');
    await expect(page.getByTestId('palette-input')).toBeFocused();
    await page.keyboard.type('start of the run');
    await page.keyboard.press('Enter');
    await expect(clock(page)).toContainText('+00:00:00.000');
  });
});

test('with reduced motion the axis changes at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ended(page);
  const first = page.getByTestId('gap').first();
  const short = await boxOf(first);
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'false');
  await painted(page);
  const wide = await boxOf(first);
  expect(wide.width).toBeGreaterThan(2 * short.width);
  await painted(page);
  expect((await boxOf(first)).width).toBe(wide.width);
});

/** The next frame is on the screen. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );
