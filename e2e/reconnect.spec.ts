import { expect, test } from '@playwright/test';
import { openAudience } from './audience';
import { device, leaveDevices, openConsole, present } from './on-stage';
import { openUnreliableNetwork } from './unreliable-network';
import { advance } from './workbench';

test.afterEach(leaveDevices);

const viewers = 199;
/** Of the words on the wire: `server/protocol/version.ts`. */
const version = 1;

test('200 viewers lose their connection at once, and each resumes with every event once', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const session = await present(page);
  const network = await openUnreliableNetwork(baseURL ?? '', 0);
  const { host } = new URL(baseURL ?? '');
  const audience = openAudience(viewers, { url: network.url, host, code: session.code, version });
  const all = (look: (one: (typeof audience)[number]) => boolean) =>
    expect.poll(() => audience.filter(look).length, { timeout: 20_000 }).toBe(viewers);
  try {
    // The browser's own way leads past the unreliable one: it is told to lose its connection by itself.
    const phone = await device(page, 'about:blank');
    const lines: { close: () => unknown }[] = [];
    await phone.routeWebSocket(/socket\.io/, (line) => {
      line.connectToServer();
      lines.push(line);
    });
    await phone.goto(new URL(`/j/${session.code}`, page.url()).href);
    await expect(phone.getByTestId('stage-waiting')).toBeVisible();
    await all(({ joins }) => joins === 1);
    const console = await openConsole(page, session);
    await expect(console.getByTestId('viewers')).toContainText('200');
    await console.getByTestId('console-next-button').click();
    await advance(page, 31_000);
    await all(({ seqs }) => seqs.length > 0);

    network.cut();
    for (const line of lines.splice(0)) await line.close();
    await advance(page, 200_000);
    network.mend();
    await all(({ joins }) => joins === 2);
    await expect(phone.getByTestId('event-truth').first()).toContainText('dead letter');
    await expect(console.getByTestId('viewers')).toContainText('200');
    const newest = await page.evaluate(() => window.lambdarium?.events().at(-1)?.seq ?? 0);
    await all(({ seqs }) => seqs.at(-1) === newest);
    const whole = Array.from({ length: newest }, (_, index) => index + 1);
    for (const { seqs } of audience) expect(seqs).toEqual(whole);
  } finally {
    for (const one of audience) one.leave();
    network.close();
  }
});
