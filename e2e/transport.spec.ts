import { expect, test } from '@playwright/test';
import { advance, finish, invoke, openWorkbench } from './workbench';

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
