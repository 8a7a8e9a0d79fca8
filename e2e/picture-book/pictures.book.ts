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
type Look = (typeof looks)[number];
const motions = ['no-preference', 'reduce'] as const;

for (const state of states) {
  for (const size of sizes) {
    test(`${state.name}, ${size.name}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia(looks[0]);
      await reach(page, size, state);
      const found: string[] = [];
      for (const look of looks) {
        await showIn(page, look);
        await takePicture(page, state, size, look.theme);
        found.push(...(await defectsOf(page, size.name === 'phone')));
        found.push(...(await axeFinds(page, size, look)));
      }
      expect([...new Set(found)]).toEqual([]);
    });
  }
}

/**
 * What axe finds at this size in this theme: with its own kind of motion, or with `AXE=all` with both kinds, and at 1024 px
 * too, where the page is the wide one with its inspector in a drawer.
 */
async function axeFinds(page: Page, size: Size, look: Look): Promise<readonly string[]> {
  const extent = process.env.AXE;
  if (extent === 'off' || (size.name === 'narrow' && extent !== 'all')) return [];
  const found: string[] = [];
  for (const reducedMotion of extent === 'all' ? motions : [look.reducedMotion]) {
    await showIn(page, { colorScheme: look.colorScheme, reducedMotion });
    const violations = await axeViolations(page);
    found.push(...violations.map((rest) => `axe, ${look.theme}, ${reducedMotion}: ${rest}`));
  }
  return found;
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
