import { expect } from '@playwright/test';
import { longTexts, outcomes, withoutEffect } from './outcomes';
import type { PictureState, Stage } from './picture-state';

/** The parts of the form that open. */
const sections = [
  'destinations',
  'compute',
  'concurrency',
  'permissions',
  'running',
  'around',
  'payload',
] as const;

/** Opens a part of the form and brings it into sight. */
async function open({ compose, page }: Stage, id: (typeof sections)[number]): Promise<void> {
  await compose();
  const panel = page.getByTestId(`${id}-panel`);
  await page.locator(`#${id}-summary`).click();
  await expect(panel.locator('input, select, textarea').first()).toBeVisible();
  await panel.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

const write = async (stage: Stage, text: string): Promise<void> => {
  await open(stage, 'payload');
  await stage.page.getByTestId('payload').fill(text);
  await stage.page.getByTestId('payload').blur();
};

/** Chooses code of one’s own. */
async function handler({ compose, page }: Stage): Promise<void> {
  await compose();
  await page.getByTestId('behaviour-code').check({ force: true });
  await expect(page.getByTestId('handler')).toBeVisible();
}

/** What is chosen before a call. */
export const composerStates: readonly PictureState[] = [
  { name: 'composer', reach: ({ compose }) => compose() },
  { name: 'composer, long texts', scenario: longTexts, reach: ({ compose }) => compose() },
  {
    name: 'composer, its end',
    reach: async ({ compose, page }) => {
      await compose();
      await page.getByTestId('all-commands').scrollIntoViewIfNeeded();
    },
  },
  ...sections.map((id) => ({
    name: `composer, ${id}`,
    reach: (stage: Stage) => open(stage, id),
  })),
  {
    name: 'composer, a handler of one’s own',
    reach: async (stage) => {
      await handler(stage);
      await stage.page.getByTestId('handler-example').selectOption('first-fails');
      await stage.page.getByTestId('handler-field').evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
      });
    },
  },
  {
    name: 'composer, a handler of one’s own, its syntax broken and members offered',
    reach: async (stage) => {
      await handler(stage);
      await stage.page.getByTestId('handler').fill('export const handler = (event) => {\n  ');
      await stage.page.getByTestId('handler').pressSequentially('event.');
      await expect(stage.page.getByRole('listbox').getByText('Records')).toBeVisible();
      await stage.page.getByTestId('handler').evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
      });
    },
  },
  {
    name: 'handler, larger',
    reach: async (stage) => {
      await handler(stage);
      await stage.click('handler-larger');
      await stage.dialog('handler-dialog');
    },
  },
  {
    name: 'composer, versions and an alias',
    reach: async (stage) => {
      await open(stage, 'concurrency');
      await stage.click('publish');
      await stage.click('publish');
      await stage.click('add-alias');
      await stage.page
        .getByTestId('concurrency-panel')
        .evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'composer, a destination that is refused',
    reach: async (stage) => {
      await open(stage, 'destinations');
      await stage.page.getByTestId('on-success').selectOption('s3');
      await expect(stage.page.getByTestId('lint').first()).toContainText('refused');
    },
  },
  {
    name: 'settings without effect',
    scenario: withoutEffect,
    reach: async ({ compose, page }) => {
      await compose();
      await page.getByTestId('lint').first().click();
      await expect(page.getByTestId('lint-item').first()).toBeVisible();
    },
  },
  {
    name: 'scenario with more to it',
    scenario: outcomes['a fix in time'],
    reach: async ({ compose, page }) => {
      await compose();
      await expect(page.getByTestId('scenario-rest')).toBeVisible();
    },
  },
  {
    name: 'scenario of two functions',
    scenario: outcomes['a chain of two functions'],
    reach: async ({ compose, page }) => {
      await compose();
      await expect(page.getByTestId('function-in-focus')).toBeVisible();
    },
  },

  // The event.
  {
    name: 'event editor with a fault',
    reach: async (stage) => {
      await write(stage, '{\n  "orderId": 7,\n}');
      await expect(stage.page.getByTestId('payload-fault')).toBeVisible();
    },
  },
  {
    name: 'event editor with an event too large',
    reach: (stage) => write(stage, JSON.stringify({ picture: 'x'.repeat(1_048_576) })),
  },
  {
    name: 'event editor, a message in a message',
    reach: async (stage) => {
      await stage.compose();
      await stage.click('source');
      await stage.click('source-sns');
      await stage.page.locator('#payload-summary').click();
      await stage.page.getByTestId('payload-template').selectOption('S3 notification');
      await stage.page.getByTestId('envelopes').scrollIntoViewIfNeeded();
    },
  },

  // What opens from the form.
  {
    name: 'sources',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('source');
      await expect(page.getByTestId('source-search')).toBeFocused();
    },
  },
  {
    name: 'sources, some found',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('source');
      await page.getByTestId('source-search').fill('queue');
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
    name: 'presets',
    reach: async ({ compose, click, dialog }) => {
      await compose();
      await click('presets');
      await dialog('presets-dialog');
    },
  },
  {
    name: 'presets, none found',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('presets');
      await page.getByTestId('preset-search').fill('no such thing');
    },
  },
  {
    name: 'preset that can be undone',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('presets');
      await click('preset-both-get-one');
      await expect(page.getByTestId('undo-preset')).toBeVisible();
    },
  },
  {
    name: 'commands',
    reach: async ({ compose, click, dialog }) => {
      await compose();
      await click('all-commands');
      await dialog('aws-dialog');
    },
  },
  {
    name: 'SAM template',
    reach: async ({ compose, click, page }) => {
      await compose();
      await click('all-commands');
      await page.getByTestId('composed-view-template').check({ force: true });
      await expect(page.getByTestId('sam-template')).toBeVisible();
    },
  },

  // What is foreseen.
  {
    name: 'prediction, the first question',
    reach: ({ page }) => page.getByTestId('question').locator('label').nth(1).click(),
  },
  {
    name: 'prediction, another question',
    reach: async (stage) => {
      await stage.run();
      await ask(stage);
      await stage.click('another-question');
    },
  },
  {
    name: 'prediction, asked again',
    reach: async (stage) => {
      await foresee(stage);
      await expect(stage.page.getByTestId('show-truth')).toBeVisible();
    },
  },
  {
    name: 'prediction beside what happened',
    reach: async (stage) => {
      await foresee(stage);
      await stage.click('show-truth');
      await expect(stage.page.getByTestId('truth')).toBeVisible();
    },
  },
];

async function ask({ compose, click, dialog }: Stage): Promise<void> {
  await compose();
  await click('predict');
  await dialog('prediction-card');
}

/** Predicts, invokes and looks at what the inspector says of it. */
async function foresee(stage: Stage): Promise<void> {
  const { page, run, inspect } = stage;
  await page.getByTestId('question').locator('label').nth(1).click();
  await run();
  await inspect();
}
