import { expect } from '@playwright/test';
import { joined } from '../workbench';
import type { PictureState, Stage } from './picture-state';

/** All lessons that can be taken, in their order. */
const slugs = [
  'status-200',
  'who-retries',
  'accepted-is-not-done',
  'three-runs',
  'timeouts',
  'dead-letter-or-destination',
  'returned-500',
  'destinations-are-for-events',
  'event-age',
  'throttles',
  'concurrency-zero',
  'zero-retries',
  'dry-run',
  'gateway-504',
  'gateway-502',
  'client-retries',
  'rule-dead-letter',
  'sns-policy',
  'twice-and-out-of-order',
  'unawaited-work',
];

const address = (slug: string) => `/lessons/${slug}?pace=instant`;

async function run({ page }: Stage): Promise<void> {
  await joined(page);
  await page.getByTestId('first-3').click();
  await page.getByTestId('run').click();
  await expect(page.getByTestId('run-note')).toHaveText('It has ended.');
}

const after =
  (step: string, then: (stage: Stage) => Promise<void> = async () => {}) =>
  async (stage: Stage) => {
    await run(stage);
    await stage.click(`step-${step}`);
    await then(stage);
  };

/** The lesson that each of the steps is shown of. */
const shown = address('three-runs');

/** The lessons: their list, each one’s first view, every step of one of them. */
export const lessonStates: readonly PictureState[] = [
  { name: 'lessons, none begun', address: '/lessons' },
  {
    name: 'lessons, some done',
    address: '/lessons',
    reach: async ({ page }) => {
      await page.evaluate(() =>
        localStorage.setItem(
          'lambdarium.lessons',
          JSON.stringify({
            v: 1,
            lessons: {
              'status-200': { first: '500', ran: true, saw: 'once', solved: true, second: '200' },
              'who-retries': { first: '3', ran: true },
            },
          }),
        ),
      );
      await page.reload();
      await expect(page.getByTestId('done-count')).toContainText('1 of 20');
    },
  },
  {
    name: 'lessons, forgotten',
    address: shown,
    reach: async (stage) => {
      await run(stage);
      await stage.click('to-lessons');
      await stage.click('forget-progress');
      await expect(stage.page.getByTestId('undo-progress')).toBeVisible();
    },
  },
  { name: 'lesson to come', address: '/lessons/queue-redrive' },
  { name: 'no such lesson', address: '/lessons/no-such-lesson' },
  ...slugs.map((slug) => ({
    name: `lesson ${slug}`,
    address: address(slug),
    reach: ({ page }: Stage) => joined(page),
  })),
  {
    name: 'lesson, predicted',
    address: shown,
    reach: async ({ page }) => page.getByTestId('first-2').click(),
  },
  { name: 'lesson, watched', address: shown, reach: run },
  {
    name: 'lesson, watched in the middle of a wait',
    address: '/lessons/three-runs?pace=manual',
    reach: async ({ page, advance }) => {
      await joined(page);
      await page.getByTestId('run').click();
      await expect(page.getByTestId('run-note')).toHaveText('It runs.');
      await advance(20_000);
    },
  },
  { name: 'lesson, observe', address: shown, reach: after('observe') },
  {
    name: 'lesson, observe without a run',
    address: shown,
    reach: async ({ page, click }) => {
      await joined(page);
      await click('step-observe');
    },
  },
  {
    name: 'lesson, observed',
    address: shown,
    reach: after('observe', ({ click }) => click('observe-three')),
  },
  { name: 'lesson, why', address: shown, reach: after('why') },
  { name: 'lesson, fix it', address: shown, reach: after('fix') },
  {
    name: 'lesson, fix it, missed',
    address: shown,
    reach: after('fix', async ({ click, page }) => {
      await click('setting-retries-0');
      await click('run-fix');
      await expect(page.getByTestId('condition-record')).toHaveAttribute('data-state', 'missed');
    }),
  },
  {
    name: 'lesson, fix it, solved',
    address: shown,
    reach: after('fix', async ({ click, page }) => {
      await click('setting-retries-0');
      await click('setting-onFailure-queue');
      await click('run-fix');
      await expect(page.getByTestId('solved')).toBeVisible();
    }),
  },
  { name: 'lesson, again', address: shown, reach: after('again') },
  {
    name: 'lesson, at its end',
    address: shown,
    reach: after('again', ({ click }) => click('second-3')),
  },
];
