import { expect, type Page } from '@playwright/test';
import type { LinkedScenario } from '../scenario-link';
import { longTexts, outcomes } from './outcomes';
import type { PictureState, Stage } from './picture-state';

const tabs = ['story', 'message', 'response', 'logs', 'rule', 'cli'] as const;

/** Every state the pictures and the accessibility checks show. A new panel is a new entry. */
export const states: readonly PictureState[] = [
  { name: 'first visit' },
  {
    name: 'no connection yet',
    address: '/',
    before: (page) => page.routeWebSocket(socket, () => {}),
  },
  {
    name: 'connection lost',
    before: keepSocket,
    reach: async ({ page, run }) => {
      await run();
      await cutSocket(page);
      await expect(page.getByTestId('notice-lost')).toBeVisible();
    },
  },
  {
    name: 'broken link',
    address: '/#v1.broken',
    reach: ({ page }) => expect(page.getByText('This link is damaged').first()).toBeVisible(),
  },
  {
    name: 'link of a newer version',
    address: '/#v9.abc',
    reach: ({ page }) => expect(page.getByText('of version 9').first()).toBeVisible(),
  },
  {
    name: 'wrong seed in the address',
    address: '/?seed=minus-one',
    reach: ({ page }) => expect(page.getByText('The seed in the address').first()).toBeVisible(),
  },
  {
    name: 'no such page',
    address: '/nowhere',
    reach: ({ page }) => expect(page.getByRole('heading')).toBeVisible(),
  },

  // The composer.
  {
    name: 'sources',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('source');
      await expect(page.getByTestId('source-search')).toBeFocused();
    },
  },
  {
    name: 'sources, none found',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('source');
      await page.getByTestId('source-search').fill('no such thing');
    },
  },
  {
    name: 'about the source',
    reach: async ({ compose, page }) => {
      await compose();
      await page.getByTestId('about-source').first().locator('summary').click();
    },
  },
  {
    name: 'settings without effect',
    scenario: {
      ...outcomes['answers the caller'],
      functions: [{ retries: 0, deadLetter: queue() }],
    } as LinkedScenario,
    reach: async ({ compose, page }) => {
      await compose();
      await page.getByTestId('lint').first().click();
      await expect(page.getByTestId('lint-item').first()).toBeVisible();
    },
  },
  {
    name: 'event editor with a fault',
    reach: async ({ compose, page }) => {
      await compose();
      const summary = page.getByTestId('payload-panel').locator('summary');
      await summary.click();
      await page.getByTestId('payload').fill('{ "orderId": ');
      await page.getByTestId('payload').blur();
    },
  },

  // Moments of a run.
  { name: 'cold start', reach: ({ invoke, advance }) => invoke().then(() => advance(120)) },
  { name: 'code runs', reach: ({ invoke, advance }) => invoke().then(() => advance(400)) },
  {
    name: 'waits for attempt 2',
    reach: ({ invoke, advance }) => invoke().then(() => advance(20_000)),
  },
  {
    name: 'waits for attempt 3',
    reach: ({ invoke, advance }) => invoke().then(() => advance(100_000)),
  },
  {
    name: 'held in the past',
    reach: async ({ run, press }) => {
      await run();
      await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    },
  },
  {
    name: 'table',
    reach: async ({ phone, run, press, page }) => {
      await run();
      if (phone) return;
      await press('3');
      await expect(page.getByTestId('event-table')).toBeVisible();
    },
  },
  {
    name: 'second run',
    reach: async ({ run }) => {
      await run();
      await run();
    },
  },
  {
    name: 'several calls under way',
    reach: async ({ invoke, advance }) => {
      await invoke();
      await advance(30_000);
      await invoke();
      await advance(1_000);
    },
  },

  // Every outcome.
  ...Object.entries(outcomes).map(([name, scenario]) => ({
    name,
    scenario,
    reach: ({ run }: Stage) => run(),
  })),
  { name: 'long texts', scenario: longTexts, reach: ({ run }) => run() },
  {
    name: 'long texts, composed',
    scenario: longTexts,
    reach: ({ compose }) => compose(),
  },

  // The inspector.
  { name: 'inspector before a run', reach: ({ inspect }) => inspect() },
  ...tabs.map((tab) => ({
    name: `inspector, ${tab}`,
    reach: async ({ run, inspect }: Stage) => {
      await run();
      await inspect(tab);
    },
  })),
  ...tabs.map((tab) => ({
    name: `inspector with long texts, ${tab}`,
    scenario: longTexts,
    reach: async ({ run, inspect }: Stage) => {
      await run();
      await inspect(tab);
    },
  })),

  // Layers and messages.
  {
    name: 'keyboard sheet',
    reach: async ({ press, dialog }) => {
      await press('?');
      await dialog();
    },
  },
  {
    name: 'composer',
    reach: ({ compose }) => compose(),
  },
  {
    name: 'toast',
    reach: async ({ press, page }) => {
      await press('m');
      await expect(page.getByTestId('toast')).toBeVisible();
    },
  },
];

function queue() {
  return { kind: 'sqs', name: 'my-lambda-dlq' };
}

const socket = /\/socket\.io\//;

/** Keeps the page's socket where `cutSocket` finds it. */
async function keepSocket(page: Page): Promise<void> {
  let cut = false;
  const closes: (() => void)[] = [];
  await page.exposeFunction('cutSocket', () => {
    cut = true;
    for (const close of closes) close();
  });
  await page.routeWebSocket(socket, (near) => {
    if (cut) {
      void near.close();
      return;
    }
    const far = near.connectToServer();
    closes.push(() => {
      void far.close();
      void near.close();
    });
  });
}

const cutSocket = (page: Page): Promise<void> => page.evaluate('window.cutSocket()');
