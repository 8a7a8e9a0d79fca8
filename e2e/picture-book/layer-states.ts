import { expect } from '@playwright/test';
import type { PictureState, Stage } from './picture-state';

/** Leaves the page in a fork in which the function works. */
async function fork(stage: Stage): Promise<void> {
  const { page, phone, invoke, advance, click } = stage;
  await invoke();
  await advance(30_000);
  await click('fork');
  await expect(page.getByTestId('fork-card').first()).toBeAttached();
  await page.getByTestId('behaviour-succeeds').check({ force: true });
  if (phone) {
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('compose-layer')).toBeHidden();
  }
  const card = page.getByTestId('fork-card');
  await expect(page.getByTestId('fork-differences')).toBeVisible();
  await expect(card).toHaveAttribute('data-sent', 'true');
}

async function forkToItsEnd(stage: Stage): Promise<void> {
  await fork(stage);
  await stage.advance(7 * 3_600_000);
  await expect(stage.page.getByTestId('fork-outcome')).not.toBeEmpty();
}

async function share({ phone, click, dialog }: Stage): Promise<void> {
  await click(phone ? 'share-run' : 'share');
  await dialog('share-panel');
}

const key = (press: string, testId: string) => async (stage: Stage) => {
  await stage.press(press);
  await stage.dialog(testId);
};

const afterRun = (then: (stage: Stage) => Promise<void>) => async (stage: Stage) => {
  await stage.run();
  await then(stage);
};

/** What lies over the page, and what stands beside a run. */
export const layerStates: readonly PictureState[] = [
  // Fork and compare.
  {
    name: 'fork in which nothing differs yet',
    reach: async ({ invoke, advance, click, page, phone }) => {
      await invoke();
      await advance(30_000);
      await click('fork');
      await expect(page.getByTestId('fork-card').first()).toBeAttached();
      if (phone) await page.keyboard.press('Escape');
    },
  },
  { name: 'fork with a change', reach: fork },
  { name: 'fork at its end', reach: forkToItsEnd },
  {
    name: 'compare with the original',
    reach: async (stage) => {
      await forkToItsEnd(stage);
      await key('c', 'compare')(stage);
      await expect(stage.page.getByTestId('compare-words')).not.toBeEmpty();
    },
  },
  {
    name: 'compare with a run that is the same',
    reach: async (stage) => {
      await stage.run();
      await stage.run();
      await key('c', 'compare')(stage);
    },
  },
  { name: 'compare, nothing to compare', reach: key('c', 'compare') },
  { name: 'compare, one run alone', reach: afterRun(key('c', 'compare')) },

  // Keep and share.
  { name: 'runs, none', reach: key('h', 'history') },
  {
    name: 'runs',
    reach: async (stage) => {
      await stage.run();
      await stage.run();
      await key('h', 'history')(stage);
      await expect(stage.page.getByTestId('history-entry')).toHaveCount(2);
    },
  },
  {
    name: 'runs, one removed',
    reach: async (stage) => {
      await stage.run();
      await stage.run();
      await key('h', 'history')(stage);
      await stage.click('history-remove');
      await expect(stage.page.getByTestId('history-undo')).toBeVisible();
    },
  },
  { name: 'share before a run', reach: (stage) => share(stage) },
  { name: 'share', reach: afterRun(share) },
  {
    name: 'share, copied',
    reach: async (stage) => {
      await stage.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await stage.run();
      await share(stage);
      await stage.click('copy-link');
      await expect(stage.page.getByTestId('share-told')).not.toBeEmpty();
    },
  },
  {
    name: 'file that cannot be read as it is',
    reach: async (stage) => {
      await share(stage);
      await stage.page.getByTestId('open-scenario').setInputFiles({
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            v: 1,
            seed: -3,
            functions: [{ name: 'my-lambda', memoryMb: 64, timeoutMs: 1_000_000, colour: 'blue' }],
            acts: [{ source: 's4', invocationType: 'Event' }],
          }),
        ),
      });
      await expect(stage.page.getByTestId('repair-changes')).toBeVisible();
    },
  },

  // Keyboard and search.
  { name: 'keyboard sheet', reach: key('?', 'shortcut-sheet') },
  {
    name: 'keyboard sheet, a key being changed',
    reach: async (stage) => {
      await key('?', 'shortcut-sheet')(stage);
      await stage.click('change-invoke');
    },
  },
  { name: 'search', reach: afterRun(key('/', 'search')) },
  {
    name: 'search, some found',
    reach: afterRun(async (stage) => {
      await key('/', 'search')(stage);
      await stage.page.getByTestId('search-input').fill('retry');
    }),
  },
  {
    name: 'search, none found',
    reach: afterRun(async (stage) => {
      await key('/', 'search')(stage);
      await stage.page.getByTestId('search-input').fill('no such thing');
    }),
  },
  { name: 'command palette', reach: key('Control+k', 'palette') },
  {
    name: 'toast',
    reach: async ({ press, page }) => {
      await press('m');
      await expect(page.getByTestId('toast')).toBeVisible();
    },
  },
];
