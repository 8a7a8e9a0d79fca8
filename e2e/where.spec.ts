import { expect, test } from '@playwright/test';
import { axeViolations, showIn } from './axe';
import { finish, invoke, joined } from './workbench';

test('three answers by keyboard alone lead to a run that ends as said', async ({ page }) => {
  await page.goto('/where');
  const chooseBelow = async (question: string, presses: number, answer: string) => {
    await page.getByTestId(`question-${question}`).getByRole('radio').first().focus();
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId(`${question}-${answer}`).getByRole('radio')).toBeChecked();
  };
  await chooseBelow('caller', 1, '202');
  await expect(page).toHaveURL(/caller=202/);
  await chooseBelow('logs', 1, 'nothing');
  await chooseBelow('deadLetter', 1, 'none');
  await expect(page).toHaveURL('/where?caller=202&logs=nothing&deadLetter=none');
  // The focus stays where the last answer was given.
  await expect(page.getByTestId('deadLetter-none').getByRole('radio')).toBeFocused();

  const hit = page.getByTestId('hit').first();
  await expect(hit).toContainText('reserved concurrency is 0');
  const fate = (await hit.getByTestId('hit-fate').textContent()) ?? '';
  expect(fate).toBe('Never ran, now lost');
  const link = hit.getByTestId('hit-watch');
  const href = (await link.getAttribute('href')) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);

  await page.goto(`/?pace=manual${href.slice(1)}`);
  await joined(page);
  await invoke(page);
  await finish(page);
  await expect(page.getByText(fate, { exact: true }).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search is a form', async ({ page }) => {
    await page.goto('/where?logs=timeouts');
    await page.getByTestId('caller-handedOver').getByRole('radio').check({ force: true });
    await page.getByRole('button', { name: 'Show what explains it' }).click();
    await expect(page).toHaveURL(/caller=handedOver&logs=timeouts/);
    await expect(page.getByTestId('hit').first()).toContainText('the function times out');
  });
});

test('nothing found says which answer contradicts the others, and runs no foreign script', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/where?caller=429&logs=errors&deadLetter=message');
  await expect(page.getByTestId('against-caller')).toContainText('429');
  await page.getByRole('link', { name: 'Search with that instead' }).first().click();
  await expect(page.getByTestId('hit').first()).toContainText('the function throws');
  expect(errors).toEqual([]);
});

for (const [name, width] of [
  ['a phone', 390],
  ['a wide screen', 1440],
] as const) {
  test(`has nothing axe objects to on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/where?caller=202&logs=nothing');
    for (const colorScheme of ['dark', 'light'] as const) {
      await showIn(page, { colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
    }
  });
}
