import { expect, type Page, test } from '@playwright/test';
import { device, leaveDevices, openConsole, openPresent, present } from './on-stage';
import { advance, chooseBehaviour, finish, invoke } from './workbench';

test.afterEach(leaveDevices);

const fate = (page: Page) => page.getByTestId('event-truth').first();
const shownBeat = (page: Page) => page.getByTestId('beat');

// Several pages at once: on a busy machine each takes its time.
test.describe.configure({ timeout: 60_000 });

test('a viewer joins in the middle of a wait, goes its own way and comes back', async ({
  page,
}) => {
  const session = await present(page);
  const waiting = await device(page, `/j/${session.code}`);
  await expect(waiting.getByTestId('stage-waiting')).toBeVisible();
  const console = await openConsole(page, session);
  await console.getByTestId('console-next-button').click();
  await advance(page, 31_000);
  const late = await device(page, `/j/${session.code.toLowerCase()}`, false);
  await expect(late.getByTestId('run-clock')).toHaveText('+00:00:31.000');
  await expect(waiting.getByTestId('track-step').filter({ hasText: 'to go' })).toContainText(
    '30 s',
  );

  await waiting.getByTestId('step-back').click();
  await expect(waiting.getByTestId('own-place')).toHaveAttribute('data-state', 'own');
  const own = await shownBeat(waiting).textContent();
  await advance(page, 200_000);
  await expect(fate(late)).toContainText('dead letter');
  expect(await shownBeat(waiting).textContent()).toBe(own);
  await waiting.getByTestId('rejoin').click();
  await expect(shownBeat(waiting)).toContainText('dead letter');
  await expect(waiting.getByTestId('following')).toBeVisible();
});

test('the room votes, and sees on the axis of the run what it said', async ({ page }) => {
  const session = await present(page);
  const phone = await device(page, `/j/${session.code}`);
  const console = await openConsole(page, session);
  await console.getByTestId('ask').click();
  await phone.getByTestId('answer-1').check({ force: true });
  await phone.getByTestId('answer-2').check({ force: true });
  await expect(console.getByTestId('poll-total')).toContainText('1 vote');
  await expect(console.locator('[data-option="2"][data-count="1"]')).toBeVisible();
  await expect(phone.getByTestId('poll-result')).toHaveCount(0);
  await phone.reload();
  await phone.getByTestId('answer-1').check({ force: true });
  await expect(console.locator('[data-option="1"][data-count="1"]')).toBeVisible();
  await expect(console.getByTestId('poll-total')).toContainText('1 vote');
  await console.getByTestId('console-next-button').click();
  await advance(page, 300_000);
  await console.getByTestId('reveal').click();
  await expect(phone.getByTestId('poll-result')).toHaveAttribute('data-truth', '3');
  await expect(phone.getByTestId('vote-axis').getByRole('img')).toHaveAccessibleName(/1 vote at/);
  await expect(phone.getByTestId('vote-bars')).toContainText('what happened');
});

test('stops, notes and a clicker; a refreshed presenter is presenter still; a second device comes and goes', async ({
  page,
}) => {
  const session = await present(page, 'seed=42&pace=story');
  const screen = await device(page, `/j/${session.code}`, false);
  const console = await openConsole(page, session);
  await console.getByTestId('edit-stop').nth(1).click();
  await console.getByTestId('stop-note').fill('Ask who has seen a cold start.');
  await console.getByTestId('stop-title').focus();
  await console.getByTestId('remove-stop').first().click();
  await expect(console.getByTestId('stop')).toHaveCount(6);
  await console.getByTestId('undo-stops').click();
  await expect(console.getByTestId('stop')).toHaveCount(7);

  await console.keyboard.press('PageDown');
  await expect(shownBeat(screen)).toContainText('The caller has its answer');
  await expect(console.getByTestId('console-playing')).toHaveAttribute('data-state', 'false');
  await console.reload();
  await expect(console.getByTestId('console-controls')).toBeVisible();
  await console.keyboard.press('PageDown');
  await expect(shownBeat(screen)).toContainText('Attempt 1 starts');
  await expect(console.getByTestId('console-note')).toContainText('cold start');
  await expect(screen.getByText('who has seen')).toHaveCount(0);

  await page.reload();
  await expect(page.getByTestId('connection').first()).toHaveAttribute('data-state', 'live');
  await page.keyboard.press('PageDown');
  await expect(shownBeat(screen)).toContainText('Waits 1 min');

  await console.getByTestId('make-hand-link').click();
  const link = new URL((await console.getByTestId('hand-link').getAttribute('data-link')) ?? '');
  const second = await device(page, link.pathname + link.hash);
  await second.getByRole('button', { name: 'Take the stage' }).click();
  await second.getByTestId('console-blank').click();
  await expect(screen.getByTestId('stage-blank')).toBeVisible();
  await expect(console.getByTestId('last-change')).toContainText('second device');
  await console.getByTestId('take-back').click();
  await expect(second.getByTestId('console-taken-back')).toBeVisible();
  await console.getByTestId('console-blank').click();
  await expect(screen.getByTestId('stage')).toBeVisible();
});

test('a device whose clock is five minutes off, and one in the background, show the room’s moment', async ({
  page,
}) => {
  const session = await present(page);
  const phone = await device(page, 'about:blank', false);
  await phone.addInitScript(() => {
    const origin = performance.timeOrigin + 300_000;
    Object.defineProperty(performance, 'timeOrigin', { get: () => origin });
  });
  await phone.goto(new URL(`/j/${session.code}`, page.url()).href);
  await expect(phone.getByTestId('stage-waiting')).toBeVisible();
  const console = await openConsole(page, session);
  await expect(console.getByTestId('offset')).toContainText('−5 min');
  await console.getByTestId('console-next-button').click();
  await phone.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await advance(page, 45_000);
  await expect(phone.getByTestId('run-clock')).toHaveText('+00:00:45.000');
  await expect(fate(phone)).toContainText('waits');
});

test('a code that leads nowhere says what to do, and an ended session what to take along', async ({
  page,
}) => {
  const session = await present(page);
  const phone = await device(page, '/j/222-222');
  await expect(phone.getByTestId('stage-refused')).toContainText('Compare it with');
  await phone.getByRole('button', { name: 'Another code' }).click();
  await phone.getByTestId('code').fill('K7M');
  await phone.getByTestId('join').click();
  await expect(phone.getByRole('alert').filter({ hasText: 'six letters' })).toBeVisible();
  await phone.getByTestId('code').fill(session.code.toLowerCase().replace('-', ''));
  await phone.getByTestId('join').click();
  await expect(phone.getByTestId('stage-waiting')).toBeVisible();
  await page.getByTestId('end-session').click();
  await page.getByTestId('end-sure').click();
  await expect(phone.getByTestId('stage-ended')).toBeVisible();
  await page.keyboard.press('Escape');
  await openPresent(page);
  await expect(page.getByTestId('start-session')).toHaveText('Start another one');
});

test('who follows goes along into a fork and back; who looks around goes when it rejoins', async ({
  page,
}) => {
  const session = await present(page);
  const follows = await device(page, `/j/${session.code}`);
  const around = await device(page, `/j/${session.code}`);
  await expect(around.getByTestId('stage-waiting')).toBeVisible();
  await page.keyboard.press('Escape');
  await invoke(page);
  await advance(page, 30_000);
  // Those ahead do not say what is to come.
  const stops = page.getByTestId('timeline-stops').getByRole('button');
  await expect(stops.nth(2)).toHaveAccessibleName(/^Stop 3 at .*Waits 1 min/);
  await expect(stops.nth(3)).toHaveAccessibleName(/still ahead$/);
  await around.getByTestId('step-back').click();
  await expect(around.getByTestId('rejoin')).toBeVisible();
  await page.getByTestId('fork').click();
  await expect(page.getByTestId('fork-card')).toBeVisible();
  await expect(follows.getByTestId('stage-notice')).toContainText('forked the run');
  await chooseBehaviour(page, 'succeeds');
  await expect(page.getByTestId('fork-card')).toHaveAttribute('data-sent', 'true');
  await expect(page.getByTestId('fork-differences')).toBeVisible();
  await finish(page);
  await expect(fate(follows)).toContainText('Processed');
  await expect(fate(around)).toContainText('waits');
  await around.getByTestId('rejoin').click();
  await expect(fate(around)).toContainText('Processed');
  const console = await openConsole(page, session);
  await expect(console.getByTestId('console-beat')).not.toContainText('Nothing runs');
  await page.getByTestId('fork-back').click();
  await expect(page.getByTestId('fork-card')).toBeHidden();
  await expect(fate(follows)).toContainText('waits');
  await expect(follows.getByTestId('stage-notice')).toHaveCount(0);
});
