import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { joined } from './workbench';

// The mission's three commands, word for word, from Debian's own awscli: another `aws` may stand earlier on the PATH.

const aws = '/usr/bin/aws';
const run = promisify(execFile);

test.skip(!existsSync(aws), 'Debian’s awscli is not installed');

test('the mission’s three commands arrive on the open page', async ({ page, baseURL }) => {
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
