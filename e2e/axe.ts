import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Shows the page in a theme and a kind of motion, and lets its colours have changed at once. */
export async function showIn(
  page: Page,
  look: {
    readonly colorScheme: 'dark' | 'light';
    readonly reducedMotion: 'reduce' | 'no-preference';
  },
): Promise<void> {
  await page.emulateMedia(look);
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
  });
}

/** What axe has to say against the page as it stands: WCAG 2.2 A and AA and its best practices. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}
