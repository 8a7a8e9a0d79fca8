import { expect, type Page, test } from '@playwright/test';
import {
  advance,
  chooseBehaviour,
  finish,
  invoke,
  joined,
  openSection,
  openWorkbench,
  requestIds,
  shownAttempts,
} from './workbench';

const room = (page: Page) => page.getByTestId('connection').first().getAttribute('data-room');

/** Leaves the page in a fork at a moment between the first attempt and the second. */
async function forkInFirstWait(page: Page): Promise<void> {
  await openWorkbench(page);
  await invoke(page);
  await advance(page, 30_000);
  await page.keyboard.press('f');
  await expect(page.getByTestId('fork-card')).toBeVisible();
}

/** The fork differs from the original, and its room knows. */
async function differs(page: Page): Promise<void> {
  await expect(page.getByTestId('fork-differences')).toBeVisible();
  await expect(page.getByTestId('fork-card')).toHaveAttribute('data-sent', 'true');
}

test('a run forked in a wait keeps its past, and a fix made there rescues the event', async ({
  page,
}) => {
  await openWorkbench(page);
  await invoke(page);
  await advance(page, 30_000);
  const original = await room(page);
  const [first] = await shownAttempts(page);
  const before = await requestIds(page);

  await page.keyboard.press('f');
  const card = page.getByTestId('fork-card');
  await expect(card).toContainText('Fork of run 1 at +0:30');
  await expect(card).toContainText('Nothing differs yet');
  expect(await room(page)).not.toBe(original);
  expect((await shownAttempts(page))[0]).toEqual(first);
  expect(await requestIds(page)).toEqual(before);
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:00:30.000');

  await chooseBehaviour(page, 'succeeds');
  await expect(page.getByTestId('fork-differences')).toContainText(
    'Behaviour Succeeds (was Throws an error)',
  );
  await differs(page);
  await finish(page);
  await expect(page.getByTestId('run-fate').first()).toHaveAttribute('data-state', 'succeeded');
  await expect(page.getByTestId('fork-outcome')).toContainText(
    'The event succeeded; before, it reached the dead-letter queue my-lambda-dlq.',
  );
});

test('both futures are told apart in words, figures and on one axis', async ({ page }) => {
  await forkInFirstWait(page);
  await chooseBehaviour(page, 'succeeds');
  await differs(page);
  await finish(page);
  await page.keyboard.press('c');
  const panel = page.getByTestId('compare');
  await expect(panel.getByTestId('compare-with')).toHaveValue('original');
  await expect(panel.getByTestId('compare-words')).toContainText('It was over 2 min earlier');
  await expect(panel.getByTestId('compare-words')).toContainText('The code ran twice instead of 3');
  await expect(panel.getByTestId('compare-parting')).toContainText('They part at +1:00.642');
  await expect(panel.getByTestId('rule')).toBeVisible();
  const attempts = panel.getByRole('row', { name: 'Attempts' });
  await expect(attempts).toContainText('3');
  await expect(attempts).toHaveAttribute('data-differs', 'true');
  await expect(panel.getByTestId('compare-drawing')).toContainText('forked here');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('a fork without a change has the original’s future', async ({ page }) => {
  await forkInFirstWait(page);
  await finish(page);
  await page.keyboard.press('c');
  await expect(page.getByTestId('compare-words')).toHaveText(
    'Nothing differs: the two are the same, event for event.',
  );
});

test('a change is taken back, and the original is come back to', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  await advance(page, 30_000);
  const original = await room(page);
  await page.getByTestId('fork').click();
  await expect(page.getByTestId('fork-card')).toBeVisible();
  await openSection(page, 'compute');
  await page.getByTestId('memory').fill('1024');
  await page.getByTestId('memory').press('Tab');
  const changed = page.locator('[data-changed="memoryMb"]');
  await expect(changed).toContainText('1,024 MB (was 512 MB)');
  await changed.getByRole('button').click();
  await expect(page.getByTestId('fork-card')).toContainText('Nothing differs yet');
  await page.getByTestId('fork-back').click();
  await expect(page.getByTestId('fork-card')).toBeHidden();
  expect(await room(page)).toBe(original);
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:00:30.000');
  await expect(page.getByTestId('memory')).toHaveValue('512');
});

test('another call is sent anew from where the run began', async ({ page }) => {
  await forkInFirstWait(page);
  await page.getByTestId('source').click();
  await page.getByTestId('source-sns').click();
  await expect(page.getByTestId('fork-card')).toContainText('The call is another one');
  await page.getByTestId('fork-send').click();
  await expect(page.getByTestId('fork-card')).toContainText('at +0:00');
  await finish(page);
  const sources = await page.evaluate(() =>
    (window.lambdarium?.events() ?? []).flatMap((event) =>
      event.type === 'call.sent' ? [event.source] : [],
    ),
  );
  expect(sources).toEqual(['sns']);
});

test('the link of a fork brings its change along', async ({ page }) => {
  await forkInFirstWait(page);
  await chooseBehaviour(page, 'succeeds');
  await differs(page);
  await finish(page);
  const digest = await digestOf(page);
  await page.keyboard.press('Escape');
  // The address is written a moment after the last edit.
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\.[\w-]{100,}$/);
  const link = await page.evaluate(() => location.hash);
  await page.goto(`/?pace=manual${link}`);
  await page.reload();
  await joined(page);
  await expect(page.getByTestId('behaviour-throws')).toBeChecked();
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('run-fate').first()).toHaveAttribute('data-state', 'succeeded');
  expect(await digestOf(page)).toBe(digest);
});

/** The fingerprint of the newest run, as the list of runs has it. */
async function digestOf(page: Page): Promise<string | null> {
  await page.keyboard.press('h');
  const entry = page.getByTestId('history-entry').first();
  await expect(entry).toHaveAttribute('data-digest', /^[0-9a-f]{14}$/);
  const digest = await entry.getAttribute('data-digest');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('history')).toBeHidden();
  return digest;
}

test('before anything has run there is nothing to fork or compare, and it says so', async ({
  page,
}) => {
  await openWorkbench(page);
  await expect(page.getByTestId('fork')).toBeDisabled();
  await page.keyboard.press('f');
  await expect(page.getByTestId('toast')).toContainText('Nothing has run yet');
  await page.keyboard.press('c');
  await expect(page.getByTestId('compare-empty')).toContainText('Nothing has run yet');
});

test('two runs of one room are compared too', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await chooseBehaviour(page, 'succeeds');
  await invoke(page);
  await finish(page);
  await page.keyboard.press('c');
  await expect(page.getByTestId('compare-with')).toHaveValue('run-1');
  await expect(page.getByTestId('compare-words')).toContainText(
    'The event succeeded; in run 1, it reached the dead-letter queue',
  );
});

test('on a phone a fork opens the form, and the comparison is a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWorkbench(page);
  await invoke(page);
  await advance(page, 30_000);
  await page.getByTestId('fork').click();
  await expect(page.getByTestId('compose-layer')).toBeVisible();
  await page.getByTestId('behaviour-succeeds').check({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('fork-differences')).toContainText('Succeeds');
  await page.getByTestId('fork-play').click();
  await finish(page);
  await page.getByTestId('fork-compare').click();
  await expect(page.getByTestId('compare-words')).toContainText('The event succeeded');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
