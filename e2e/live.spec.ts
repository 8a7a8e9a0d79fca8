import { expect, type Page, test } from '@playwright/test';
import { openUnreliableNetwork } from './unreliable-network';
import { advance, finish, invoke, joined, openWorkbench } from './workbench';

const seqs = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window.lambdarium?.events() ?? []).map(({ seq }) => seq));

test('two browsers on one room see the same moment', async ({ browser }) => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto('/');
      await joined(page);
      return page;
    }),
  );
  if (!first || !second) throw new Error('two pages were opened');
  await invoke(first);
  await expect(second.getByTestId('train').first()).toBeAttached();
  await first.getByTestId('play').click();
  await expect(second.getByTestId('play')).toHaveAttribute('data-state', 'paused');
  const moment = await first.getByTestId('run-clock').first().innerText();
  await expect(second.getByTestId('run-clock').first()).toHaveText(moment);
  expect(await seqs(second)).toEqual(await seqs(first));
  await first.getByTestId('play').click();
  await finish(first);
});

test('a dropped connection says so, comes back by itself, and misses and repeats nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const network = await openUnreliableNetwork(baseURL ?? '');
  try {
    await page.goto(network.url);
    await joined(page);
    const other = await context.newPage();
    await other.goto('/');
    await joined(other);

    network.cut();
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'lost');
    await invoke(other);
    await advance(other, 200_000);
    network.mend();
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'live', {
      timeout: 20_000,
    });
    await expect.poll(async () => (await seqs(page)).at(-1)).toBe((await seqs(other)).at(-1));
    const seen = await seqs(page);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(await seqs(other));
  } finally {
    network.close();
  }
});

test('the page moves back and forth in a run and shows each moment as it was', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('event-truth')).toContainText('dead letter');

  await page.getByTestId('scrub').focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:00:00.000');
  await expect(page.getByTestId('station-dlq')).toHaveAttribute('data-visited', 'false');
  await page.keyboard.press('End');
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:03:01.472');
  await expect(page.getByTestId('station-dlq')).toHaveAttribute('data-visited', 'true');
  await page.getByTestId('step-back').click();
  await page.getByTestId('step-forward').click();
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:03:01.472');
});

test('a wait can be skipped', async ({ page }) => {
  await openWorkbench(page, 'seed=42&pace=1');
  await invoke(page);
  await advance(page, 1_000);
  await page.getByTestId('skip-wait').first().click();
  await expect(page.locator('[data-testid="attempt-row"][data-attempt="2"]')).toHaveAttribute(
    'data-started-ms',
    '60642',
  );
});
