import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  advance,
  chooseBehaviour,
  finish,
  invoke,
  joined,
  openSection,
  openWorkbench,
} from './workbench';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function copied(page: Page, way: string): Promise<string> {
  await page.getByTestId('share').first().click();
  await page.getByTestId(way).click();
  await expect(page.getByTestId('share-told')).not.toBeEmpty();
  const text = await clipboard(page);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('share-panel')).toBeHidden();
  return text;
}

/** Opens a link as somebody else would. */
async function follow(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.evaluate(() => sessionStorage.clear()).catch(() => {});
  await page.goto(link);
  await joined(page);
}

test('the summary of a run is copied in one line', async ({ page }) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  expect(await copied(page, 'copy-summary')).toBe(
    'Event → 202, 3 attempts in 3 min 1 s, dead-letter queue',
  );
});

test('a link to a moment leads to the moment and what was selected; a link to the scenario runs nothing', async ({
  page,
}) => {
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await page.getByTestId('station-queue').dispatchEvent('click');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const clock = page.getByTestId('run-clock').first();
  await expect(clock).toContainText('+00:01:00.642');
  await page.keyboard.press('3');
  const link = await copied(page, 'copy-moment');
  expect(link).toMatch(/#v1\.[\w-]+&t=60642&sel=[\w-]+&view=table$/);

  await follow(page, link);
  await expect(clock).toContainText('+00:01:00.642');
  await expect(page.getByTestId('inspector')).toContainText(/queue/i);
  await expect(page.getByTestId('event-table')).toBeVisible();
  const ran = await page.evaluate(() => window.lambdarium?.events().at(-1)?.at);
  expect(ran).toBeLessThanOrEqual(60_642_000);

  const scenario = await copied(page, 'copy-link');
  await follow(page, scenario);
  await expect(page.getByTestId('notice-link')).toContainText('Nothing has run yet');
});

test('a place that a link names and nobody knows is told, and the rest is shown', async ({
  page,
}) => {
  await openWorkbench(page);
  await invoke(page);
  await advance(page, 1_000);
  const link = await copied(page, 'copy-link');
  await follow(page, `${link}&t=1000&sel=station-moon`);
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:00:01.000');
});

test('a broken link says what is wrong and offers the nearest valid scenario', async ({ page }) => {
  await openWorkbench(page);
  await chooseBehaviour(page, 'timesOut');
  const link = await copied(page, 'copy-link');

  const other = link.replace('#v1.', '#v3.');
  await follow(page, other);
  const card = page.getByTestId('notice-broken-link');
  await expect(card).toContainText('It is of version 3; this page reads version 1.');
  await card.getByTestId('open-nearest').click();
  await expect(page.getByTestId('behaviour-timesOut')).toBeChecked();
  await expect(card).toBeHidden();
  await expect(page.getByTestId('connection').first()).not.toHaveAttribute('data-room', 'local');
  expect(await page.evaluate(() => window.lambdarium?.events().length)).toBe(0);

  await follow(page, `${link.slice(0, -6)}`);
  await expect(card).toContainText('cut off or changed');
  await expect(card.getByTestId('open-nearest')).toBeVisible();

  await follow(page, '/#v1.zzzz');
  await expect(card).toContainText('Nothing of it can be saved.');
  await card.getByTestId('open-default').click();
  await expect(card).toBeHidden();
});

test('a scenario is kept as a file and opened again, whole or repaired', async ({ page }) => {
  await openWorkbench(page);
  await chooseBehaviour(page, 'outOfMemory');
  await page.getByTestId('share').first().click();
  const download = page.waitForEvent('download');
  await page.getByTestId('download-scenario').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('lambdarium-s3-event.json');
  const text = await readFile(await file.path(), 'utf8');
  await page.keyboard.press('Escape');

  await openWorkbench(page);
  await openSection(page, 'compute');
  await openFile(page, 'mine.json', text);
  await expect(page.getByTestId('behaviour-outOfMemory')).toBeChecked();

  await openFile(page, 'bad.json', text.replace('"memoryMb": 512', '"memoryMb": 64'));
  const card = page.getByTestId('notice-broken-link');
  await expect(card).toContainText('bad.json cannot be read as it is');
  await expect(card.getByTestId('repair-changes')).toContainText('my-lambda, memoryMb: 64 → 128');
  await card.getByTestId('open-nearest').click();
  await expect(page.getByTestId('memory')).toHaveValue('128');

  await drop(page, 'dropped.json', text);
  await expect(page.getByTestId('memory')).toHaveValue('512');

  await openFile(page, 'no.json', 'hello');
  await expect(card).toContainText('It is no JSON');
});

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByTestId('share').first().click();
  await page
    .getByTestId('open-scenario')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByTestId('share-panel')).toBeHidden();
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('an earlier run is run again with the same seed, event for event', async ({ page }) => {
  await openWorkbench(page);
  await chooseBehaviour(page, 'failsSometimes');
  await invoke(page);
  await finish(page);
  await page.keyboard.press('h');
  const entries = page.getByTestId('history-entry');
  await expect(entries).toHaveCount(1);
  await expect(entries.first()).toHaveAttribute('data-digest', /^[0-9a-f]{14}$/);
  const digest = await entries.first().getAttribute('data-digest');
  await entries.first().getByTestId('history-again').click();
  await expect(page.getByTestId('history')).toBeHidden();
  await finish(page);
  await page.keyboard.press('h');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toHaveAttribute('data-digest', digest ?? '');

  await entries.first().getByTestId('history-new-seed').click();
  await finish(page);
  await page.keyboard.press('h');
  await expect(entries).toHaveCount(3);
  expect(await entries.first().getAttribute('data-seed')).not.toBe('42');
  await entries.last().getByTestId('history-compare').click();
  await expect(page.getByTestId('compare-words')).not.toBeEmpty();
});

test('the list of runs loses one or all, and gets them back', async ({ page }) => {
  await openWorkbench(page);
  await page.keyboard.press('h');
  await expect(page.getByTestId('history-empty')).toContainText('No runs yet.');
  await page.keyboard.press('Escape');
  await invoke(page);
  await finish(page);
  await invoke(page);
  await finish(page);
  await page.keyboard.press('h');
  const entries = page.getByTestId('history-entry');
  await expect(entries).toHaveCount(2);
  await entries.first().getByTestId('history-remove').click();
  await expect(entries).toHaveCount(1);
  await page.getByTestId('history-undo').click();
  await expect(entries).toHaveCount(2);
  await page.getByTestId('history-clear').click();
  await expect(page.getByTestId('history-empty')).toBeVisible();
  await page.getByTestId('history-undo').click();
  await expect(entries).toHaveCount(2);
  await page.reload();
  await joined(page);
  await page.keyboard.press('h');
  await expect(entries).toHaveCount(2);
  await entries.last().getByTestId('history-open').click();
  await expect(page.getByTestId('toast')).toContainText('Nothing has run yet');
});
