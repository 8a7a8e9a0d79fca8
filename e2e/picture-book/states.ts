import { expect, type Page } from '@playwright/test';
import { linkTo } from '../scenario-link';
import { composerStates } from './composer-states';
import { inspectorStates } from './inspector-states';
import { layerStates } from './layer-states';
import { lessonStates } from './lesson-states';
import { longTexts, outcomes } from './outcomes';
import type { PictureState, Stage } from './picture-state';
import { stageStates } from './stage-states';
import { takeAlongStates } from './take-along-states';
import { whereStates } from './where-states';

const views = ['story', 'table'] as const;
const shownView = { story: 'story-view', table: 'event-table' } as const;

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
    reach: ({ page }) => expect(page.getByText('Nothing of it can be saved').first()).toBeVisible(),
  },
  {
    name: 'broken link, part of it saved',
    address: `/${linkTo(outcomes['ends as a dead letter']).slice(0, -6)}`,
    reach: ({ page }) => expect(page.getByTestId('open-nearest')).toBeVisible(),
  },
  {
    name: 'link to a moment',
    address: `/?pace=manual${linkTo(outcomes['ends as a dead letter'])}&t=60642&sel=station-queue&view=table`,
    reach: async ({ page }) => {
      await expect(page.getByTestId('run-clock').first()).toContainText('+00:01:00.642');
      await expect(page.getByTestId('event-table')).toBeVisible();
    },
  },
  {
    name: 'link to a scenario',
    address: `/?pace=manual${linkTo(outcomes['ends lost'])}`,
    reach: ({ page }) => expect(page.getByTestId('notice-link')).toBeVisible(),
  },
  {
    name: 'link of a newer version',
    address: '/#v9.abc',
    reach: ({ page }) =>
      expect(page.getByTestId('notice-broken-link')).toContainText('of version 9'),
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
    name: 'behind live',
    reach: async ({ invoke, advance, press, page }) => {
      await invoke();
      await advance(100_000);
      await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await expect(page.getByTestId('live-pill')).toHaveAttribute('data-state', 'behind');
    },
  },
  {
    name: 'held in the past',
    reach: async ({ run, press }) => {
      await run();
      await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    },
  },
  {
    name: 'waits drawn to scale',
    reach: async ({ run, press }) => {
      await run();
      await press('b');
    },
  },
  {
    name: 'loop over a selection',
    reach: async ({ run, press, page, phone }) => {
      await run();
      await press('Shift+ArrowLeft', '[', 'End', ']', 'l', 'Space');
      if (!phone) await expect(page.getByTestId('loop-band')).toBeVisible();
    },
  },
  {
    name: 'time controls',
    reach: async ({ phone, run, press, click, dialog }) => {
      await run();
      if (phone) {
        await press('Shift+ArrowLeft', '[', 'End', ']');
        await click('speed');
        await dialog('time-layer');
      } else await press('+', '-');
    },
  },
  {
    name: 'time of day on the axis',
    reach: async ({ phone, run, click }) => {
      await run();
      if (!phone) await click('axis-clock');
    },
  },
  {
    name: 'a station selected',
    reach: async ({ phone, run, page }) => {
      await run();
      if (!phone) await page.getByTestId('station-lost').dispatchEvent('click');
    },
  },
  {
    name: 'an attempt selected',
    reach: async ({ phone, run, page }) => {
      await run();
      if (!phone) await page.getByTestId('attempt-row').nth(1).getByRole('button').click();
    },
  },
  ...views.map((view) => ({
    name: `view, ${view}`,
    reach: async ({ run, page }: Stage) => {
      await run();
      // A phone still scrolls to where the run has come.
      await expect(async () => {
        await page.getByTestId(`view-${view}`).check({ force: true });
        await expect(page.getByTestId(shownView[view])).toBeVisible();
      }).toPass();
    },
  })),
  {
    name: 'view, table with nothing found',
    reach: async ({ run, page }) => {
      await run();
      await page.getByTestId('view-table').check({ force: true });
      await page.getByTestId('event-filter').fill('no such thing');
    },
  },
  ...views.map((view) => ({
    name: `view before a run, ${view}`,
    reach: async ({ phone, page }: Stage) => {
      // A phone has only the track until there is something to look at in another way.
      if (!phone) await page.getByTestId(`view-${view}`).check({ force: true });
    },
  })),
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
  {
    name: 'refused, event too large',
    scenario: {
      ...outcomes['answers the caller'],
      acts: [{ source: 'sdk', invocationType: 'Event' }],
    },
    reach: async ({ compose, page, phone, run }) => {
      await compose();
      await page.locator('#payload-summary').click();
      await page.getByTestId('payload').fill(JSON.stringify({ picture: 'x'.repeat(1_048_576) }));
      await page.locator('#payload-summary').click();
      if (phone) await page.keyboard.press('Escape');
      await run();
    },
  },
  { name: 'long texts', scenario: longTexts, reach: ({ run }) => run() },

  ...composerStates,
  ...inspectorStates,
  ...layerStates,
  ...lessonStates,
  ...whereStates,
  ...takeAlongStates,
  ...stageStates,
];

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
