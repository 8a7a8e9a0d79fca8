import { expect, type Page } from '@playwright/test';
import { linkTo } from '../scenario-link';
import { advance, finish, invoke, joined } from '../workbench';
import type { PictureState, Stage } from './picture-state';

/** The sizes that every state is shown at: wide, with the inspector as a drawer, and as one column. */
export const sizes = [
  { name: 'wide', width: 1_440, height: 900 },
  { name: 'narrow', width: 1_024, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;

export type Size = (typeof sizes)[number];

/** Opens the page in a state and leaves it there. Throws if the state cannot be reached. */
export async function reach(page: Page, size: Size, state: PictureState): Promise<void> {
  await page.setViewportSize(size);
  await state.before?.(page);
  const hash = state.scenario === undefined ? '' : linkTo(state.scenario);
  await page.goto(state.address ?? `/?seed=42&pace=manual${hash}`);
  if (state.address === undefined) await joined(page);
  if (size.name !== 'phone' && state.address === undefined) await composed(page);
  await state.reach?.(stageOf(page, size));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  if (size.name === 'phone') await unroll(page, size);
}

/** Makes the phone as long as its page: nothing lies under a bar that sticks, and one picture shows it all. */
async function unroll(page: Page, { width, height }: Size): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await page.evaluate('scrollTo(0, 0)');
}

/** Waits for the parts of the composer that come late. */
async function composed(page: Page): Promise<void> {
  await expect(page.getByTestId('aws-command')).toBeAttached();
  await expect(page.getByTestId('lint')).not.toContainText('Checking');
}

/** What can be done with a page of this size, whatever stands where in it. */
export function stageOf(page: Page, { name }: Size): Stage {
  const phone = name === 'phone';
  const click = (testId: string) => page.getByTestId(testId).first().click();
  const dialog = async (testId?: string) => {
    const layer = testId === undefined ? page.getByRole('dialog') : page.getByTestId(testId);
    await expect(layer.first()).toBeVisible();
    return layer.first();
  };
  return {
    page,
    phone,
    click,
    dialog,
    invoke: () => invoke(page),
    advance: (ms) => advance(page, ms),
    run: async () => {
      await invoke(page);
      await finish(page);
      await expect(page.getByTestId('run-fate').first()).toHaveAttribute('data-ended', 'true');
      // What a tab shows comes when it is first asked for.
      if (name === 'wide') await expect(page.getByTestId('inspector-panel')).not.toBeEmpty();
    },
    press: async (...keys) => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of keys) await page.keyboard.press(key);
    },
    compose: async () => {
      if (!phone) return;
      await click('open-compose');
      await dialog('compose-layer');
    },
    inspect: async (tab) => {
      if (phone) await page.getByTestId('track-step').first().getByRole('button').first().click();
      else if (name === 'narrow') await click('open-inspector');
      if (name !== 'wide') await dialog('inspector-layer');
      if (tab !== undefined) await click(`tab-${tab}`);
      // What a tab shows comes when it is first asked for.
      const panel = page.getByTestId('inspector-panel');
      if ((await panel.count()) > 0) await expect(panel).not.toBeEmpty();
    },
  };
}
