import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeViolations, showIn } from '../axe';
import { defectsOf } from './defects';
import type { PictureState } from './picture-state';
import { reach, type Size, sizes } from './stage';
import { states } from './states';

const folder = 'dist/pictures';

/** Each theme and each kind of motion is looked at: what a theme colours does not depend on what moves. */
const looks = [
  { theme: 'night', colorScheme: 'dark', reducedMotion: 'no-preference' },
  { theme: 'day', colorScheme: 'light', reducedMotion: 'reduce' },
] as const;

for (const state of states) {
  for (const size of sizes) {
    test(`${state.name}, ${size.name}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia(looks[0]);
      await reach(page, size, state);
      const found: string[] = [];
      for (const look of looks) {
        await showIn(page, look);
        await takePicture(page, state, size, look.theme);
        found.push(...(await defectsOf(page, size.name === 'phone')));
        // The narrow page is the wide one with its inspector in a drawer.
        if (size.name === 'narrow' || process.env.AXE === 'off') continue;
        const violations = await axeViolations(page);
        found.push(...violations.map((violation) => `axe, ${look.theme}: ${violation}`));
      }
      expect([...new Set(found)]).toEqual([]);
    });
  }
}

async function takePicture(
  page: Page,
  state: PictureState,
  size: Size,
  theme: string,
): Promise<void> {
  const name = `${state.name}, ${size.name}, ${theme}`.replaceAll(/[^\w, -]/g, '');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
