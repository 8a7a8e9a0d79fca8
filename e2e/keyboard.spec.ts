import { expect, type Page, test } from '@playwright/test';
import { finish, openWorkbench } from './workbench';

/** Presses Tab until something of this test id has the focus. */
async function tabTo(page: Page, testId: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    if (focused === testId) return;
  }
  throw new Error(`Tab never reached ${testId}`);
}

test('the first journey with the keyboard alone', async ({ page }) => {
  await openWorkbench(page);
  await tabTo(page, 'source');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('source-search')).toBeFocused();
  await page.keyboard.type('bucket');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 's3');
  await expect(page.getByTestId('source')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('train').first()).toBeAttached();
  await finish(page);
  await expect(page.getByTestId('event-truth')).toContainText('dead letter');

  await page.getByTestId('source').blur();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:00:00.000');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:00:00.');
  await page.keyboard.press('End');
  await expect(page.getByTestId('run-clock').first()).toContainText('+00:03:01.472');

  await tabTo(page, 'invoke');
  await expect(page.getByTestId('invoke')).toBeInViewport();
});

test('the keyboard sheet opens with ? and closes with Escape', async ({ page }) => {
  await openWorkbench(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
