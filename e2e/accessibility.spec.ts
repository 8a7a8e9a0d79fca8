import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { advance, finish, invoke, openWorkbench } from './workbench';

const states = {
  'before the first run': async () => {},
  'while it waits for attempt 2': async (page: Page) => {
    await invoke(page);
    await advance(page, 20_000);
  },
  'after the dead letter': async (page: Page) => {
    await invoke(page);
    await finish(page);
  },
} as const;

for (const theme of ['dark', 'light'] as const) {
  for (const [state, reach] of Object.entries(states)) {
    for (const [name, viewport] of [
      ['desktop', { width: 1_440, height: 900 }],
      ['phone', { width: 390, height: 844 }],
    ] as const) {
      test(`axe finds nothing ${state}, ${theme}, ${name}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize(viewport);
        await openWorkbench(page);
        await reach(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`,
          ),
        ).toEqual([]);
      });
    }
  }
}

test('reduced motion shows the same run without travel', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWorkbench(page);
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('event-truth')).toContainText('dead letter');
  await expect(page.getByTestId('station-dlq')).toHaveAttribute('data-state', 'dead');
});
