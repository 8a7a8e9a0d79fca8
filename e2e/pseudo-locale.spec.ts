import { expect, type Page, test } from '@playwright/test';
import { leaveDevices, openConsole, present } from './on-stage';
import type { Stage } from './picture-book/picture-state';
import { type Size, sizes, stageOf } from './picture-book/stage';
import { clippedIn } from './pseudo-locale/clipped';
import { forgottenIn } from './pseudo-locale/forgotten';
import { speakPseudo } from './pseudo-locale/pseudo-locale';
import { openWorkbench } from './workbench';

test.describe.configure({ timeout: 60_000 });
test.beforeEach(({ context }) => context.addInitScript(speakPseudo));
test.afterEach(leaveDevices);

for (const size of sizes.filter(({ name }) => name !== 'narrow')) {
  test(`before a run, ${size.name}`, async ({ page }) => {
    const stage = await opened(page, size);
    await expectPseudo(page, 'first visit');
    await stage.compose();
    for (const id of sections) {
      await page.locator(`#${id}-summary`).click();
      await expect(page.getByTestId(`${id}-panel`).locator(fields).first()).toBeVisible();
    }
    await expectPseudo(page, 'composer, every section');
    for (const [opens, shown] of [
      ['source', 'source-search'],
      ['presets', 'presets-dialog'],
      ['all-commands', 'aws-dialog'],
    ] as const) {
      await stage.click(opens);
      await expect(page.getByTestId(shown)).toBeVisible();
      await expectPseudo(page, shown);
      await page.keyboard.press('Escape');
    }
    if (stage.phone) await page.keyboard.press('Escape');
    for (const [key, testId] of [
      ['?', 'shortcut-sheet'],
      ['Control+k', 'palette'],
    ] as const) {
      await layer(stage, key, testId);
    }
  });

  test(`a run, ${size.name}`, async ({ page }) => {
    const stage = await opened(page, size);
    await stage.invoke();
    await stage.advance(20_000);
    await expectPseudo(page, 'waits for attempt 2');
    await stage.advance(7 * 3_600_000);
    await expectPseudo(page, 'ends as a dead letter');
    for (const view of ['story', 'table', 'timeline']) {
      await page.getByTestId(`view-${view}`).check({ force: true });
      await expectPseudo(page, view);
    }
    await stage.inspect();
    for (const tab of ['story', 'message', 'response', 'rule', 'logs', 'metrics', 'bill', 'aws']) {
      await stage.click(`tab-${tab}`);
      const panel = page.getByTestId('inspector-panel');
      await expect(panel).toHaveAttribute('data-tab', tab);
      await expect(panel).not.toBeEmpty();
      await expectPseudo(page, `inspector, ${tab}`);
    }
    if (stage.phone) await page.keyboard.press('Escape');
    await layer(stage, '/', 'search', () => page.getByTestId('search-input').fill('retry'));
    await layer(stage, 'h', 'history');
    await layer(stage, 'c', 'compare');
    await stage.click(stage.phone ? 'share-run' : 'share');
    await stage.dialog('share-panel');
    await expectPseudo(page, 'share-panel');
  });

  test(`on stage, ${size.name}`, async ({ page, context }) => {
    await page.setViewportSize(size);
    for (const address of ['/j', '/present']) {
      await page.goto(address);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectPseudo(page, address);
    }
    const session = await present(page);
    await expect(page.getByTestId('qr')).toBeVisible();
    await expectPseudo(page, 'code and QR');
    const console = await openConsole(page, session);
    await console.setViewportSize(size);
    const viewer = await context.newPage();
    await viewer.setViewportSize(size);
    await viewer.goto(`/j/${session.code}`);
    await expect(viewer.getByTestId('stage')).toBeVisible();
    await expectPseudo(console, 'console');
    await expectPseudo(viewer, 'viewer');
    await console.getByTestId('console-next-button').click();
    await expect(viewer.getByTestId('stage-waiting')).toBeHidden();
    await expectPseudo(console, 'console, runs');
    await expectPseudo(viewer, 'viewer, runs');
  });
}

const sections = [
  ...(['destinations', 'compute', 'concurrency', 'permissions'] as const),
  ...(['running', 'around', 'payload'] as const),
];
const fields = 'input, select, textarea';

async function opened(page: Page, size: Size): Promise<Stage> {
  await page.setViewportSize(size);
  await openWorkbench(page);
  await page.evaluate(() => document.fonts.ready);
  return stageOf(page, size);
}

/** What a key opens over the page, and then closes. */
async function layer(
  { press, dialog, page }: Stage,
  key: string,
  testId: string,
  then: () => Promise<void> = async () => {},
): Promise<void> {
  await press(key);
  await dialog(testId);
  await then();
  await expectPseudo(page, testId);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId(testId)).toBeHidden();
}

async function expectPseudo(page: Page, state: string): Promise<void> {
  expect.soft(await forgottenIn(page), `forgotten: ${state}`).toEqual([]);
  expect.soft(await clippedIn(page), `clipped: ${state}`).toEqual([]);
}
