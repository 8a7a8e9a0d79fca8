import { expect, test } from '@playwright/test';
import { chooseSource, chooseType, openWorkbench } from './workbench';

test('settings without effect are struck, counted, and lead to their fields', async ({ page }) => {
  await openWorkbench(page);
  const lint = page.getByTestId('lint');
  await expect(lint).toHaveText(/Every setting has its effect/);
  await chooseSource(page, 'sdk');
  await chooseType(page, 'RequestResponse');
  await expect(lint).toContainText('4 settings have no effect');
  await expect(page.getByTestId('lint-announcement')).toHaveText('4 settings have no effect');
  await expect(page.getByTestId('no-effect')).toContainText('asynchronous events only');

  await lint.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('lint-item')).toHaveCount(4);
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('lint-to-retries')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('retries')).toBeFocused();
  await expect(page.getByTestId('lint-list')).toBeHidden();

  await lint.click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('lint-list')).toBeHidden();
  await expect(lint).toBeFocused();
});

test('on a phone the list stands in the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWorkbench(page);
  await page.getByTestId('open-compose').click();
  await page.getByTestId('retries').selectOption('0');
  await page.getByTestId('lint').click();
  await expect(page.getByTestId('lint-item')).toHaveAttribute('data-finding', 'not-at-most-once');
  await page.getByTestId('lint-to-retries').click();
  await expect(page.getByTestId('retries')).toBeFocused();
  await expect(page.getByTestId('compose-layer')).toBeVisible();
});
