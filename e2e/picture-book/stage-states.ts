import { expect, type Page } from '@playwright/test';
import { device, leaveDevices, openConsole, present } from '../on-stage';
import { advance } from '../workbench';
import type { PictureState } from './picture-state';

/** The presenter's page beside the one that is looked at; it goes with it. */
async function presenterOf(page: Page): Promise<Page> {
  // Those of the state before, in this worker.
  await leaveDevices();
  return device(page, '/', false);
}

interface OnStage {
  readonly presenter: Page;
  readonly console: Page;
}

/** A state of the viewer's page: `reach` says what the presenter does once it has joined. */
const viewer = (
  name: string,
  then: (stage: OnStage, page: Page) => Promise<void>,
): PictureState => ({
  name: `room: ${name}`,
  address: '/j',
  reach: async ({ page }) => {
    const presenter = await presenterOf(page);
    const session = await present(presenter);
    const console = await openConsole(presenter, session);
    await page.goto(`/j/${session.code}`);
    await expect(page.getByTestId('stage')).toBeVisible();
    await then({ presenter, console }, page);
  },
});

const ask = ({ console }: OnStage) => console.getByTestId('ask').click();
const start = ({ console }: OnStage) => console.getByTestId('console-next-button').click();

/** A state of the presenter's console. */
const desk = (
  name: string,
  then: (page: Page, presenter: Page) => Promise<void>,
): PictureState => ({
  name: `presenter: ${name}`,
  address: '/present',
  reach: async ({ page }) => {
    const presenter = await presenterOf(page);
    const session = await present(presenter);
    const phone = await device(presenter, `/j/${session.code}`);
    await expect(phone.getByTestId('stage-waiting')).toBeVisible();
    await page.goto(session.console);
    await expect(page.getByTestId('console')).toBeVisible();
    await then(page, presenter);
  },
});

/** Rooms: what viewers and presenters see. */
export const stageStates: readonly PictureState[] = [
  { name: 'room: asks for a code', address: '/j' },
  {
    name: 'room: code leads nowhere',
    address: '/j/222-222',
    reach: ({ page }) => expect(page.getByTestId('stage-refused')).toBeVisible(),
  },
  viewer('nothing has run', async () => {}),
  viewer('question before the run', async (stage, page) => {
    await ask(stage);
    await page.getByTestId('answer-2').check({ force: true });
    await expect(page.getByTestId('own-vote')).toContainText('2');
  }),
  viewer('in a wait', async (stage, page) => {
    await start(stage);
    await advance(stage.presenter, 31_000);
    await expect(page.getByTestId('beat')).toContainText('Waits');
  }),
  viewer('on its own', async (stage, page) => {
    await start(stage);
    await advance(stage.presenter, 31_000);
    await page.getByTestId('step-back').click();
    await expect(page.getByTestId('rejoin')).toBeVisible();
  }),
  viewer('votes on the axis', async (stage, page) => {
    await ask(stage);
    await page.getByTestId('answer-1').check({ force: true });
    await start(stage);
    await advance(stage.presenter, 300_000);
    await stage.console.getByTestId('reveal').click();
    await expect(page.getByTestId('poll-result')).toHaveAttribute('data-truth', '3');
  }),
  viewer('frozen', async (stage, page) => {
    await start(stage);
    await advance(stage.presenter, 31_000);
    await stage.console.getByTestId('console-freeze').click();
    await expect(page.getByTestId('stage-notice')).toBeVisible();
  }),
  viewer('blank', async (stage, page) => {
    await stage.console.getByTestId('console-blank').click();
    await expect(page.getByTestId('stage-blank')).toBeVisible();
  }),
  viewer('over', async (stage, page) => {
    await start(stage);
    await stage.presenter.getByTestId('end-session').click();
    await stage.presenter.getByTestId('end-sure').click();
    await expect(page.getByTestId('stage-ended')).toBeVisible();
  }),
  {
    name: 'presenter: before it starts',
    reach: async ({ page, phone, click, dialog }) => {
      if (phone) await click('open-compose');
      await page.getByTestId('present').locator('visible=true').click();
      await dialog('present-panel');
    },
  },
  {
    name: 'presenter: code and QR',
    reach: async ({ page, phone, click }) => {
      if (phone) await click('open-compose');
      await page.getByTestId('present').locator('visible=true').click();
      await click('start-session');
      await expect(page.getByTestId('qr')).toBeVisible();
    },
  },
  {
    name: 'presenter: stops on the timeline',
    reach: async ({ page, phone, click, press, invoke: call, advance: pass }) => {
      if (phone) await click('open-compose');
      await page.getByTestId('present').locator('visible=true').click();
      await click('start-session');
      await expect(page.getByTestId('qr')).toBeVisible();
      await press('Escape');
      if (phone) await press('Escape');
      await call();
      await pass(31_000);
      if (!phone) {
        await expect(page.getByTestId('timeline-stops').getByRole('button').first()).toBeVisible();
      }
    },
  },
  { name: 'presenter: no key in the address', address: '/present' },
  {
    name: 'presenter: stage handed over',
    address: '/present/K7M-4QX#hand-x',
    reach: ({ page }) => expect(page.getByTestId('take-over')).toBeVisible(),
  },
  desk('console before the run', async () => {}),
  desk('pre-flight', async (page) => {
    await page.getByTestId('run-checks').click();
    await expect(page.locator('[data-check="latency"]')).toBeVisible();
  }),
  desk('a stop is edited, in a wait', async (page, presenter) => {
    await page.getByTestId('console-next-button').click();
    await advance(presenter, 31_000);
    await page.getByTestId('edit-stop').nth(2).click();
    await page.getByTestId('stop-note').fill('Who is paged now? Nobody.');
    await page.getByTestId('stop-title').focus();
    await expect(page.getByTestId('console-note')).toContainText('Nobody');
  }),
  desk('votes are counted', async (page) => {
    await page.getByTestId('ask').click();
    await expect(page.getByTestId('poll-asked')).toBeVisible();
  }),
  desk('second device is invited', async (page) => {
    await page.getByTestId('make-hand-link').click();
    await expect(page.getByTestId('hand-link')).toBeVisible();
  }),
];
