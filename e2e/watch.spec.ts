import { expect, type Page, test } from '@playwright/test';
import { advance, chooseBehaviour, finish, invoke, openWorkbench } from './workbench';

// One run in four views: the map draws all that the scenario has, and what is pointed at is marked in each of them.

const station = (page: Page, id: string) => page.getByTestId(`station-${id}`);

test('whose time it is, and whose retries: from the call to the dead letter', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  const band = page.getByTestId('owner-band');
  await advance(page, 10);
  await expect(band).toHaveAttribute('data-owner', 'api');
  await advance(page, 290);
  await expect(band).toHaveAttribute('data-owner', 'function');
  await expect(page.getByTestId('retry-policy')).toContainText('Lambda’s, up to 2 within 6 hours');
  await advance(page, 29_700);
  await expect(band).toHaveAttribute('data-owner', 'queue');
  await expect(page.getByTestId('next-retry')).toHaveText('attempt 2 in 31 s');
  await expect(station(page, 'queue')).toContainText('1 event, 29 s old');
  await finish(page);
  await expect(band).toHaveAttribute('data-owner', 'nobody');
  await expect(page.getByTestId('next-retry')).toHaveCount(0);
});

test('empty outcomes say whether something should be there', async ({ page }) => {
  await openWorkbench(page);
  await expect(station(page, 'success')).toContainText('not with this function');
  await expect(station(page, 'onSuccess')).toContainText('none is set');
  await expect(station(page, 'dlq')).toContainText('my-lambda-dlq, empty');
  await chooseBehaviour(page, 'succeeds');
  await invoke(page);
  await finish(page);
  await expect(station(page, 'dlq')).toContainText('rightly empty');
  await expect(station(page, 'dlq').locator('title')).toContainText(
    'Should something be here? No: it is for events that Lambda gives up',
  );
  await expect(station(page, 'success')).toHaveAttribute('data-visited', 'true');
});

test('what is pointed at in one view is marked in the others', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  const mark = page.locator('[data-testid=transit-map] [data-thing="attempt-2"] .thing-mark');
  const stroke = () => mark.evaluate((element) => getComputedStyle(element).stroke);
  expect(await stroke()).toBe('rgba(0, 0, 0, 0)');
  await page.keyboard.press('2');
  const sentence = page
    .getByTestId('story-view')
    .locator('li', { hasText: 'Attempt 2 of 3 failed' });
  await sentence.hover();
  await expect.poll(stroke).not.toBe('rgba(0, 0, 0, 0)');
  await page.getByTestId('station-caller').hover();
  await expect.poll(stroke).toBe('rgba(0, 0, 0, 0)');
});

test('a sentence leads to its moment, and the story can be walked by keyboard', async ({
  page,
}) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await page.keyboard.press('2');
  const story = page.getByTestId('story-view');
  const current = story.locator('[aria-current=step]');
  await expect(current).toContainText('Nothing is pending any more');
  await current.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(current).not.toContainText('Nothing is pending any more');
  await expect(page.getByTestId('event-truth')).toContainText('on its way to the dead letters');
});

test('the table has every event, both clocks, a filter and a file', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await page.keyboard.press('3');
  const rows = page.getByTestId('event-row');
  await expect(rows).toHaveCount(17);
  await expect(rows.first()).toContainText('00:00:00.000');
  await page.getByTestId('event-filter').fill('attempt.finished');
  await expect(rows).toHaveCount(3);
  const downloading = page.waitForEvent('download');
  await page.getByTestId('download-csv').click();
  expect((await downloading).suggestedFilename()).toBe('lambdarium-run-1.csv');
  await page.getByTestId('event-filter').fill('nothing has these words');
  await expect(page.getByText('No event has these words')).toBeVisible();
});

test('the map by keyboard: one tab stop, arrows in the order of the life, Enter selects', async ({
  page,
}) => {
  await openWorkbench(page);
  await page.keyboard.press('4');
  await expect(station(page, 'caller')).toBeFocused();
  const order: string[] = [];
  for (let press = 0; press < 11; press += 1) {
    await page.keyboard.press('ArrowRight');
    order.push(
      (await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) ?? '',
    );
  }
  expect(order).toEqual(
    'api denied queue function wait1 wait2 success onSuccess dlq onFailure lost'
      .split(' ')
      .map((id) => `station-${id}`),
  );
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(station(page, 'onFailure')).toHaveAttribute('aria-pressed', 'true');
  await expect(station(page, 'onFailure')).toHaveAccessibleDescription(/none is set/);
});

test.describe('on the phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the line, the story and the table are one choice, and nothing scrolls sideways', async ({
    page,
  }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await expect(page.getByTestId('track')).toBeVisible();
    for (const [view, shown] of [
      ['story', 'story-view'],
      ['table', 'event-table'],
    ] as const) {
      await page.getByTestId(`view-${view}`).check({ force: true });
      await expect(page.getByTestId(shown)).toBeVisible();
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
    }
  });
});

/** The centre of a token on the screen. */
const tokens = (page: Page) =>
  page
    .getByTestId('train')
    .evaluateAll((trains) =>
      trains.map((train) => train.querySelector('.map-train-body')?.getBoundingClientRect().x ?? 0),
    );

test('the train never jumps: each small step of time is a small step on the map', async ({
  page,
}) => {
  await openWorkbench(page);
  await invoke(page);
  let before: readonly number[] | null = null;
  for (let step = 0; step < 12; step += 1) {
    await advance(page, 2);
    const now = await tokens(page);
    if (before !== null && now.length === before.length) {
      for (const [index, x] of now.entries()) {
        expect(Math.abs(x - (before[index] ?? x))).toBeLessThan(60);
      }
    }
    before = now;
  }
});
