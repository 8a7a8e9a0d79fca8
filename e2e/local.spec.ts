import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { openUnreliableNetwork } from './unreliable-network';
import { advance, finish, invoke, joined, openWorkbench } from './workbench';

// What concerns the one room `local`: these tests share it, so they run one after the other.
test.describe.configure({ mode: 'default' });

// The mission's commands are typed with Debian's own awscli: another `aws` may stand earlier on the PATH.
const aws = '/usr/bin/aws';
const run = promisify(execFile);

const seqs = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window.lambdarium?.events() ?? []).map(({ seq }) => seq));

test('the mission’s three commands arrive on the open page', async ({ page, baseURL }) => {
  test.skip(!existsSync(aws), 'Debian’s awscli is not installed');
  // Four starts of a Python program, each some seconds on a busy machine.
  test.setTimeout(90_000);
  const version = await run(aws, ['--version']);
  expect(version.stdout).toMatch(/^aws-cli\/2\./);

  const folder = await mkdtemp(join(tmpdir(), 'lambdarium-'));
  await writeFile(join(folder, 'input.json'), '{"orderId":"ord-1"}');
  const invoke = (...type: string[]) =>
    run(
      aws,
      [
        ...['lambda', 'invoke', '--function-name', 'my-lambda', ...type],
        ...['--payload', 'fileb://input.json', '--region', 'us-west-2', 'response.json'],
        ...['--endpoint-url', baseURL ?? ''],
      ],
      {
        cwd: folder,
        env: {
          ...process.env,
          AWS_ACCESS_KEY_ID: 'test',
          AWS_SECRET_ACCESS_KEY: 'test',
          AWS_PAGER: '',
        },
      },
    );
  const response = () => readFile(join(folder, 'response.json'), 'utf8');

  await page.goto('/');
  await joined(page);

  const synchronous = await invoke();
  expect(JSON.parse(synchronous.stdout)).toEqual({ StatusCode: 200, ExecutedVersion: '$LATEST' });
  expect(JSON.parse(await response())).toHaveProperty('statusCode', 200);
  await expect(page.getByTestId('caller-truth')).toContainText('200');

  const named = await invoke('--invocation-type', 'RequestResponse');
  expect(JSON.parse(named.stdout)).toEqual(JSON.parse(synchronous.stdout));

  const event = await invoke('--invocation-type', 'Event');
  expect(JSON.parse(event.stdout)).toEqual({ StatusCode: 202 });
  expect(await response()).toBe('');
  await expect(page.getByTestId('caller-truth')).toContainText('202');

  const dryRun = await invoke('--invocation-type', 'DryRun');
  expect(JSON.parse(dryRun.stdout)).toEqual({ StatusCode: 204 });
  expect(await response()).toBe('');
  await expect(page.getByTestId('caller-truth')).toContainText('204');
});

test('two browsers on one room see the same moment', async ({ browser }) => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto('/');
      await joined(page);
      return page;
    }),
  );
  if (!first || !second) throw new Error('two pages were opened');
  await invoke(first);
  await expect(second.getByTestId('train').first()).toBeAttached();
  await first.getByTestId('play').click();
  await expect(second.getByTestId('play')).toHaveAttribute('data-state', 'paused');
  const clockOf = (page: Page) => page.getByTestId('run-clock').first().innerText();
  await expect(async () => expect(await clockOf(second)).toBe(await clockOf(first))).toPass();
  expect(await seqs(second)).toEqual(await seqs(first));
  await first.getByTestId('play').click();
  await finish(first);
});

test('a dropped connection says so, comes back by itself, and misses and repeats nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const network = await openUnreliableNetwork(baseURL ?? '');
  try {
    await page.goto(network.url);
    await joined(page);
    const other = await context.newPage();
    await other.goto('/');
    await joined(other);

    network.cut();
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'lost');
    await invoke(other);
    await advance(other, 200_000);
    network.mend();
    await expect(page.getByTestId('connection')).toHaveAttribute('data-state', 'live', {
      timeout: 20_000,
    });
    await expect.poll(async () => (await seqs(page)).at(-1)).toBe((await seqs(other)).at(-1));
    const seen = await seqs(page);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(await seqs(other));
  } finally {
    network.close();
  }
});

test('a link opens a private room in which nothing runs until Invoke', async ({
  page,
  context,
}) => {
  const local = await context.newPage();
  await local.goto('/');
  await joined(local);
  const eventsOf = (one: Page) => one.evaluate(() => JSON.stringify(window.lambdarium?.events()));
  const before = await eventsOf(local);

  await openWorkbench(page);
  // The address is written once the page has nothing better to do.
  await expect.poll(() => page.url()).toContain('#v1.');
  const link = page.url().replace(/\?[^#]*/, '');

  const visitor = await context.newPage();
  await visitor.goto(link);
  await joined(visitor);
  await expect(visitor.getByText(/private room/i).first()).toBeVisible();
  expect(await eventsOf(visitor)).toBe('[]');
  expect(await eventsOf(local)).toBe(before);
});
