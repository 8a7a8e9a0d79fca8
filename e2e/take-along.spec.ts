import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { linkTo } from './scenario-link';
import { finish, invoke, openWorkbench } from './workbench';

/** Presses what has the focus, and reads the file that the browser saves then. */
async function savedBy(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press();
  return readFile(await (await download).path());
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
      transfer.items.add(new File([content], fileName ?? ''));
      return transfer;
    },
    [name, bytes.toString('base64')],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.getByTestId('drop-sign')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** A scenario unlike the first visit's, so that opening it is seen. */
const outOfMemory = linkTo({
  functions: [{ name: 'my-lambda', behaviour: { kind: 'outOfMemory', durationMs: 900 } }],
  acts: [{ source: 's3', invocationType: 'Event', functionName: 'my-lambda' }],
});

/** A call that waits for its answer and gets it: the shortest story. */
const shortCall = linkTo({
  functions: [{ name: 'my-lambda', behaviour: { kind: 'succeeds', result: null, durationMs: 40 } }],
  acts: [{ source: 'sdk', invocationType: 'RequestResponse', functionName: 'my-lambda' }],
});

test('pictures of a run are taken along by keyboard, and open again when dropped', async ({
  page,
}) => {
  await page.goto(`/?pace=manual${outOfMemory}`);
  await page.waitForFunction(() => window.lambdarium !== undefined);
  await invoke(page);
  await finish(page);
  await page.keyboard.press('e');
  await expect(page.getByTestId('share-panel')).toBeVisible();
  // The close button has the focus; then the list, one tab stop, and its arrows.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('take-preview')).toContainText('/embed#v1.');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('take-picture')).toHaveAttribute('alt', /3 attempts/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('take-download')).toBeFocused();
  const svg = await savedBy(page, () => page.keyboard.press('Enter'));
  await expect(page.getByTestId('share-told')).toHaveText('run.svg downloaded.');
  await page.getByTestId('take-png').check({ force: true });
  await expect(page.getByTestId('take-picture')).toBeVisible();
  const png = await savedBy(page, () => page.getByTestId('take-download').click());

  for (const [name, picture] of [
    ['run.svg', svg],
    ['run.png', png],
  ] as const) {
    await openWorkbench(page);
    await invoke(page);
    await drop(page, name, picture);
    await expect(page.getByTestId('toast')).toContainText('Nothing has run yet');
    await expect(page.getByTestId('behaviour-outOfMemory')).toBeChecked();
  }
  await drop(page, 'other.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(page.getByTestId('notice-broken-link')).toContainText('carries no scenario');
});

test('a run taken along as a test for Playwright passes where the run was seen', async ({
  page,
}, testInfo) => {
  await page.goto(`/?pace=manual${outOfMemory}`);
  await page.waitForFunction(() => window.lambdarium !== undefined);
  await invoke(page);
  await finish(page);
  await page.keyboard.press('e');
  await page.getByTestId('take-playwright').check({ force: true });
  const file = await savedBy(page, () => page.getByTestId('take-download').click());
  // A project of the user's own, with Playwright installed: what ours is told in the environment is not for it.
  const folder = join(testInfo.config.rootDir, '..', 'dist', 'examples', 'taken');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { launchOptions } = testInfo.project.use;
  await writeFile(
    join(folder, 'playwright.config.js'),
    `export default { use: ${JSON.stringify({ launchOptions })} };\n`,
  );
  await writeFile(join(folder, 'run.spec.js'), file);
  const cli = join(testInfo.config.rootDir, '..', 'node_modules', '@playwright', 'test', 'cli.js');
  const { PATH = '', HOME = '' } = process.env;
  const said = await promisify(execFile)(process.execPath, [cli, 'test', '--reporter=line'], {
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: 'test' },
  }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(said).toContain('1 passed');
});

test('an animation of a run is small, of the right size and told in seconds', async ({ page }) => {
  // A worker of a shared machine takes its time.
  test.setTimeout(120_000);
  await page.goto(`/?pace=manual${shortCall}`);
  await page.waitForFunction(() => window.lambdarium !== undefined);
  await invoke(page);
  await finish(page);
  await page.keyboard.press('e');
  await page.getByTestId('take-gif').check({ force: true });
  await page.getByTestId('take-make').click();
  await expect(page.getByTestId('take-picture')).toBeVisible({ timeout: 100_000 });
  const gif = framesOf(await savedBy(page, () => page.getByTestId('take-download').click()));
  expect(gif).toMatchObject({ width: 800, height: 500 });
  expect(gif.bytes).toBeLessThan(1_000_000);
  expect(gif.delays.length).toBeGreaterThan(20);
  expect(gif.delays.length).toBeLessThanOrEqual(110);
  const seconds = gif.delays.reduce((sum, delay) => sum + delay, 0) / 100;
  expect(seconds).toBeGreaterThan(5);
  expect(seconds).toBeLessThan(15);
  expect(gif.delays.at(-1)).toBe(250);
});

/** Reads a GIF's blocks: its size and how long each frame stands, in hundredths of a second. */
function framesOf(gif: Buffer) {
  expect(gif.subarray(0, 6).toString()).toBe('GIF89a');
  const delays: number[] = [];
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (from: number): number => {
    let at = from;
    while (gif[at]) at += (gif[at] ?? 0) + 1;
    return at + 1;
  };
  let at = 13 + table(gif[10] ?? 0);
  while (gif[at] !== 0x3b && at < gif.length) {
    if (gif[at] === 0x21) {
      if (gif[at + 1] === 0xf9) delays.push(gif.readUInt16LE(at + 4));
      at = afterBlocks(at + 2);
    } else {
      at = afterBlocks(at + 11 + table(gif[at + 9] ?? 0));
    }
  }
  expect(at).toBe(gif.length - 1);
  return { width: gif.readUInt16LE(6), height: gif.readUInt16LE(8), bytes: gif.length, delays };
}

test('a page of another site frames a run and plays it', async ({ page, baseURL }) => {
  const html = `<!doctype html><title>theirs</title>
    <iframe src="${baseURL}/embed${outOfMemory}" width="960" height="600"></iframe>
    <script>
      window.said = [];
      addEventListener('message', ({ origin, data }) => window.said.push({ origin, ...data }));
      window.ask = (command) => frames[0].postMessage({ lambdarium: 1, ...command }, '*');
    </script>`;
  const theirs = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => theirs.listen(0, 'localhost', resolve));
  type Theirs = { said: { type: string; origin: string }[]; ask: (command: object) => void };
  const said = (type: string) =>
    page.evaluate(
      (wanted) => (window as unknown as Theirs).said.filter((event) => event.type === wanted),
      type,
    );
  const ask = (command: object) =>
    page.evaluate((given) => (window as unknown as Theirs).ask(given), command);
  try {
    await page.goto(`http://localhost:${(theirs.address() as AddressInfo).port}/`);
    await expect.poll(() => said('ready')).toHaveLength(1);
    await ask({ type: 'fly' });
    await expect.poll(() => said('refused')).toHaveLength(1);
    // Nothing runs before somebody wants it to.
    expect(await said('moment')).toEqual([]);
    await ask({ type: 'seek', ms: 100_000 });
    await expect
      .poll(async () => (await said('moment')).at(-1))
      .toMatchObject({
        ms: 100_000,
        playing: false,
        origin: baseURL,
      });
    const frame = page.frameLocator('iframe');
    await expect(frame.getByTestId('embed-event')).toContainText('waits for attempt 3 of 3');
    await ask({ type: 'seek', ms: 10_000_000 });
    await ask({ type: 'play' });
    await expect.poll(async () => (await said('moment')).at(-1)).toMatchObject({ playing: true });
    await ask({ type: 'pause' });
    await ask({ type: 'seek', ms: 10_000_000 });
    await expect(frame.getByTestId('embed-event')).toContainText('Failed three times');
    await expect(frame.getByTestId('embed-open')).toHaveAttribute('href', `/${outOfMemory}`);
  } finally {
    theirs.close();
  }
});

test('no other page can be framed', async ({ request }) => {
  const framed = {
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'iframe',
  };
  expect((await request.get('/', { headers: framed })).status()).toBe(403);
  expect((await request.get('/embed/example', { headers: framed })).status()).toBe(403);
  const embed = await request.get('/embed', { headers: framed });
  expect(embed.status()).toBe(200);
  expect(embed.headers()['x-frame-options']).toBeUndefined();
  const page = await request.get('/');
  expect(page.headers()['x-frame-options']).toBe('DENY');
});

test('each page has a picture of its own for where its address is pasted', async ({ request }) => {
  const list = await (await request.get('/lessons')).text();
  const lessons = [...new Set(list.match(/(?<=href=")\/lessons\/[a-z0-9-]+/g))];
  expect(lessons.length).toBeGreaterThanOrEqual(20);
  const seen = new Map<string, string>();
  for (const path of ['/', '/lessons', '/j', '/present', ...lessons]) {
    const html = await (await request.get(path)).text();
    const content = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    expect(content('twitter:card'), path).toBe('summary_large_image');
    expect(content('twitter:image'), path).toBe(content('og:image'));
    const picture = await request.get(new URL(content('og:image')).pathname);
    expect(picture.headers()['content-type'], path).toBe('image/png');
    const bytes = await picture.body();
    expect(bytes.subarray(1, 4).toString('latin1'), path).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1_200, 630]);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(seen.get(digest), `the picture of ${path}`).toBeUndefined();
    seen.set(digest, path);
  }
  // One page for all codes: a room's name is for who joins it.
  expect(await (await request.get('/j/K7M-4QX')).text()).toContain('/j/opengraph-image');
});
