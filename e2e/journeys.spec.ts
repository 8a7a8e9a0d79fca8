import { expect, type Page, test } from '@playwright/test';
import { openWorkbench } from './workbench';

// Two new users, each with one sense or one device less, look for the same answers: how often the function ran, whether
// that was one request, how long Lambda waited, by which rule, and where the event ended.

const rule = /up to twice more: one minute after the first failure, two minutes after the second/;
const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

const distinct = (text: string, pattern: RegExp): number =>
  new Set([...text.matchAll(pattern)].map(([match]) => match)).size;

test('by keyboard alone, in at most 25 key presses', async ({ page }) => {
  await openWorkbench(page, 'seed=42&pace=instant');
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };

  await press('Control+Enter');
  await expect(page.getByTestId('event-truth')).toContainText(/failed three times.*dead letter/i);
  const timeline = page.getByTestId('timeline');
  for (const attempt of ['Attempt 1', 'Attempt 2', 'Attempt 3', '1 min', '2 min']) {
    await expect(timeline.getByText(attempt, { exact: true }).first()).toBeVisible();
  }

  // Past the composer and the map, to what there is to know about where the event is now.
  for (let i = 0; i < 6; i += 1) {
    await press('Tab');
    if ((await focusedText(page)) === 'Skip to the inspector') break;
  }
  await press('Enter');
  const inspector = page.getByTestId('inspector');
  await expect(inspector.getByRole('heading').first()).toHaveText('Dead-letter queue');
  await expect(inspector).toContainText('my-lambda-dlq');
  const requestId = await inspector.getByTestId('request-id').innerText();
  expect(distinct(requestId, uuid)).toBe(1);

  for (let i = 0; i < 6; i += 1) {
    await press('Tab');
    if ((await focusedRole(page)) === 'tab') break;
  }
  for (let i = 0; i < 8 && (await focusedText(page)) !== 'Rule'; i += 1) await press('ArrowRight');
  // Back from the dead letter's own rule, change by change, to the one behind the waits.
  for (let i = 0; i < 3; i += 1) {
    await press('Tab');
    if ((await focusedText(page)) === '‹') break;
  }
  for (let i = 0; i < 6 && (await inspector.getByText(rule).count()) === 0; i += 1) {
    await press('Enter');
  }
  await expect(inspector.getByText(rule)).toBeVisible();

  expect(presses).toBeLessThanOrEqual(25);
});

test('by ear alone, from the log that is read out', async ({ page }) => {
  test.setTimeout(90_000);
  await openWorkbench(page, 'seed=42&pace=story');
  await page.keyboard.press('Control+Enter');
  const log = page.getByRole('log');
  await expect(log).toContainText('Run 1 has ended', { timeout: 60_000 });
  const heard = await log.innerText();
  expect(distinct(heard, /Attempt \d of 3 failed/g)).toBe(3);
  expect(distinct(heard, uuid)).toBe(1);
  expect(heard).toContain('3 attempts under one request id');
  expect(heard).toContain('Waited 1 minute, then 2 minutes');
  expect(heard).toMatch(rule);
  expect(heard).toContain('dead-letter queue my-lambda-dlq');
});

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const focusedRole = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? null);
