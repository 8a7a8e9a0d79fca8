import { expect, type Page, test } from '@playwright/test';
import { reach, sizes } from './picture-book/stage';
import { states } from './picture-book/states';
import { clippedIn } from './pseudo-locale/clipped';
import { forgottenIn } from './pseudo-locale/forgotten';
import { speakPseudo } from './pseudo-locale/pseudo-locale';

const shown = [
  'first visit',
  'waits for attempt 2',
  'ends as a dead letter',
  'composer',
  'keyboard sheet',
  'inspector, rule',
  'inspector, bill',
  'take along, SVG',
  'runs',
  'search, some found',
];

for (const size of sizes.filter(({ name }) => name !== 'narrow')) {
  for (const state of states.filter(({ name }) => shown.includes(name))) {
    test(`${state.name}, ${size.name}`, async ({ page }) => {
      test.setTimeout(60_000);
      await page.addInitScript(speakPseudo);
      await reach(page, size, state);
      await expectPseudo(page);
    });
  }
}

async function expectPseudo(page: Page): Promise<void> {
  expect.soft(await forgottenIn(page), 'forgotten').toEqual([]);
  expect.soft(await clippedIn(page), 'clipped').toEqual([]);
}
