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

/** Known and still to be mended: on a phone the header is 20 px too wide for words that are 40 % longer. */
const known = /^the page scrolls sideways: 410 of 390$|^outside: button in share-run:/;

async function expectPseudo(page: Page): Promise<void> {
  expect.soft(await forgottenIn(page), 'forgotten').toEqual([]);
  const clipped = (await clippedIn(page)).filter((text) => !known.test(text));
  expect.soft(clipped, 'clipped').toEqual([]);
}
