import { expect, test } from '@playwright/test';
import { device, leaveDevices, openConsole, present } from './on-stage';
import { ownServer } from './own-server';
import { advance } from './workbench';

test.afterEach(leaveDevices);

test('the server is killed in the middle of a presented run, and room, console and viewers go on at the same moment', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000);
  // Beside the one of all tests and the unreliable network’s.
  const server = ownServer(Number(new URL(baseURL ?? '').port) + 2);
  const context = await browser.newContext({ baseURL: server.url });
  try {
    await server.start();
    const page = await context.newPage();
    const session = await present(page);
    const viewer = await device(page, `/j/${session.code}`);
    await expect(viewer.getByTestId('stage-waiting')).toBeVisible();
    const console = await openConsole(page, session);
    await console.getByTestId('ask').click();
    await viewer.getByTestId('answer-2').check({ force: true });
    await expect(console.getByTestId('poll-total')).toContainText('1 vote');
    await console.getByTestId('console-next-button').click();
    await advance(page, 31_000);
    await expect(viewer.getByTestId('run-clock')).toHaveText('+00:00:31.000');
    const before = await page.evaluate(() => window.lambdarium?.events());

    await server.kill();
    await expect(viewer.getByTestId('stage-notice')).toContainText('connection');
    await expect(console.getByRole('alert').first()).toContainText('Connection lost');
    await server.start();

    for (const one of [page, console, viewer]) {
      await expect(one.locator('[data-state="live"]').first()).toBeAttached({ timeout: 15_000 });
    }
    await expect(viewer.getByTestId('run-clock')).toHaveText('+00:00:31.000');
    await expect(console.getByTestId('run-clock')).toHaveText('+00:00:31.000');
    expect(await page.evaluate(() => window.lambdarium?.events())).toEqual(before);
    await expect(console.getByTestId('poll-total')).toContainText('1 vote');
    await advance(page, 30_000);
    await expect(viewer.getByTestId('run-clock')).toHaveText('+00:01:01.000');
    await advance(page, 240_000);
    await console.getByTestId('reveal').click();
    await expect(viewer.getByTestId('poll-result')).toHaveAttribute('data-truth', '3');
    // Who comes only now finds the room under its code, too.
    const late = await device(page, `/j/${session.code}`);
    await expect(late.getByTestId('event-truth').first()).toContainText('dead letter');
  } finally {
    await context.close();
    await server.remove();
  }
});
