import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { joined } from './workbench';

/** Opens a lesson as somebody who has never been here. */
async function openLesson(page: Page, slug: string, pace = 'instant'): Promise<void> {
  await page.goto(`/lessons/${slug}?pace=${pace}`);
  await joined(page);
}

/** What has been announced of the run, a sentence a line: what comes close together is announced together. */
async function announced(page: Page): Promise<string> {
  const log = await page.getByTestId('announcements').locator('p').allTextContents();
  return log.join(' ').replaceAll(/(?<=\.) (?=[A-Z])/g, '\n');
}

test('lesson 1 by keyboard alone, and as a screen reader tells it', async ({ page }) => {
  await openLesson(page, 'status-200');
  let presses = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      presses += 1;
      await page.keyboard.press(key);
    }
  };
  const step = page.getByTestId('lesson');
  const parts: string[] = [];
  const listen = async (name: string, more = '') => {
    await expect(step).toHaveAttribute('data-step', name);
    const text = await page.getByRole('article').ariaSnapshot();
    parts.push(`# ${name}\n\n${text}\n${more}`);
  };

  // The skip link leads to the question; the second answer is chosen.
  await press('Tab', 'Enter', 'Tab', 'ArrowDown', 'ArrowDown');
  await expect(page.getByTestId('first-500').getByRole('radio')).toBeChecked();
  await listen('predict');

  await press('Control+Enter');
  await expect(page.getByTestId('run-note')).toHaveText('It has ended.');
  await expect(page.getByTestId('announcements')).toContainText('Run 1 has ended');
  await listen('watch', `\nAnnounced:\n${await announced(page)}\n`);

  await press('n', 'Tab', 'ArrowDown');
  await expect(page.getByTestId('found')).toBeVisible();
  await listen('observe');

  await press('n');
  await listen('why');

  await press('n', 'Tab', 'ArrowDown', 'Control+Enter');
  await expect(page.getByTestId('solved')).toBeVisible();
  await listen('fix', `\nOutcome: ${await page.getByTestId('outcome').textContent()}\n`);

  await press('n', 'Tab', 'Space');
  await expect(page.getByTestId('remember')).toBeVisible();
  await listen('again');

  expect(presses).toBeLessThanOrEqual(20);

  // From what was heard before each question it can be answered.
  expect(parts[1]).toContain('answers 200');
  expect(parts[1]).toContain('X-Amz-Function-Error');
  expect(parts[1]).toContain('1 attempt under one request id');
  expect(parts[4]).toContain('The client gets 502: true');

  const transcript = parts.join('\n');
  const file = 'e2e/transcripts/lesson-status-200.md';
  if (process.env.UPDATE_TRANSCRIPTS || !existsSync(file)) writeFileSync(file, transcript);
  expect(transcript).toBe(readFileSync(file, 'utf8'));
});

test('what somebody has done is kept, taken along, forgotten and brought back', async ({
  page,
}) => {
  await openLesson(page, 'dry-run');
  await page.getByTestId('first-200').click();
  await page.getByTestId('run').click();
  await expect(page.getByTestId('run-note')).toHaveText('It has ended.');
  await page.reload();
  await joined(page);
  await expect(page.getByTestId('lesson')).toHaveAttribute('data-step', 'watch');
  await page.getByTestId('step-predict').click();
  await expect(page.getByTestId('first-200').getByRole('radio')).toBeChecked();
  await expect(page.getByTestId('step-watch')).toHaveAttribute('data-done', 'true');

  await page.getByTestId('to-lessons').click();
  const entry = page.getByTestId('lesson-dry-run');
  await expect(entry).toHaveAttribute('data-state', 'begun');
  const download = page.waitForEvent('download');
  await page.getByTestId('export-progress').click();
  const file = await (await download).path();

  await page.getByTestId('forget-progress').click();
  await expect(entry).toHaveAttribute('data-state', 'new');
  await page.getByTestId('undo-progress').click();
  await expect(entry).toHaveAttribute('data-state', 'begun');
  await page.getByTestId('forget-progress').click();
  await page.getByTestId('progress-file').setInputFiles(file);
  await expect(entry).toHaveAttribute('data-state', 'begun');
  await page.getByTestId('progress-file').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"v":9}'),
  });
  await expect(page.getByTestId('progress-told')).toContainText('no progress');
  await expect(entry).toHaveAttribute('data-state', 'begun');
});

test('no step is a wall: a lesson can just be run, and every step be reached', async ({ page }) => {
  await openLesson(page, 'throttles');
  await page.getByTestId('step-again').click();
  await expect(page.getByTestId('question-second')).toBeVisible();
  await page.getByTestId('step-observe').click();
  await page.getByTestId('step-predict').click();
  await page.getByTestId('just-run').click();
  await expect(page.getByTestId('run-note')).toHaveText('It has ended.');
  await expect(page.getByTestId('run-fate').first()).toHaveAttribute('data-run', '2');

  await page.getByTestId('step-fix').click();
  await page.getByTestId('run-fix').click();
  await expect(page.getByTestId('condition-throttles')).toHaveAttribute('data-state', 'missed');
  await page.getByTestId('setting-concurrency-2').click();
  await page.getByTestId('run-fix').click();
  await expect(page.getByTestId('solved')).toBeVisible();
  await page.getByTestId('to-workbench').click();
  await joined(page);
  await expect(page.getByTestId('notice-link').first()).toBeAttached();
});
