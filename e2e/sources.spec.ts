import { expect, test } from '@playwright/test';
import {
  chooseBehaviour,
  chooseSource,
  chooseType,
  finish,
  invoke,
  openWorkbench,
  requestIds,
  shownAttempts,
} from './workbench';

// Every source of the mission with a function that throws: the status its caller sees, when each attempt ran, one
// request id, and where the event ended. Times are virtual milliseconds since the call.

/** 18 ms to Lambda, 20 ms checks, 24 ms queue; INIT 180 ms, handler 400 ms; then exactly 60 s and 120 s. */
const threeAttempts = [
  { attempt: 1, state: 'failed', startedMs: 62, endedMs: 642 },
  { attempt: 2, state: 'failed', startedMs: 60_642, endedMs: 61_042 },
  { attempt: 3, state: 'failed', startedMs: 181_042, endedMs: 181_442 },
];

const asynchronous = ['s3', 'sns', 'eventbridge-rule', 'eventbridge-schedule'];

for (const source of asynchronous) {
  test(`${source}: 202, three attempts, dead letter`, async ({ page }) => {
    await openWorkbench(page);
    await chooseSource(page, source);
    await expect(page.getByTestId('type-Event')).toBeChecked();
    await invoke(page);
    await finish(page);
    await expect(page.getByTestId('caller-truth')).toContainText('202');
    expect(await shownAttempts(page)).toEqual(threeAttempts);
    expect(await requestIds(page)).toHaveLength(1);
    await expect(page.getByTestId('event-truth')).toContainText('dead letter');
    await expect(page.getByTestId('station-dlq')).toHaveAttribute('data-visited', 'true');
  });
}

test('ses: the mail goes on at once, three attempts, dead letter', async ({ page }) => {
  await openWorkbench(page);
  await chooseSource(page, 'ses');
  await expect(page.getByTestId('type-Event')).toBeChecked();
  await expect(page.getByTestId('type-RequestResponse')).toBeEnabled();
  await invoke(page);
  await finish(page);
  // SES’s mail flow stands in front of Lambda and takes 12 ms.
  expect(await shownAttempts(page)).toEqual(
    threeAttempts.map(({ startedMs, endedMs, ...attempt }) => ({
      ...attempt,
      startedMs: startedMs + 12,
      endedMs: endedMs + 12,
    })),
  );
  expect(await requestIds(page)).toHaveLength(1);
  await expect(page.getByTestId('event-truth')).toContainText('dead letter');
  await page.getByTestId('tab-response').click();
  await expect(page.getByTestId('response')).toContainText('Mail goes on');
  await expect(page.getByTestId('lambda-response')).toContainText('202');
});

/** Behind a front door 12 ms more, and no queue: nobody tries again. */
const once = [{ attempt: 1, state: 'failed', startedMs: 50, endedMs: 630 }];

const frontDoors = [
  { source: 'apigw-rest', status: '502' },
  { source: 'apigw-http', status: '500' },
  { source: 'alb', status: '502' },
  { source: 'cognito-pre-sign-up', status: '400' },
  { source: 'cloudfront-viewer-request', status: '503' },
];

for (const { source, status } of frontDoors) {
  test(`${source}: ${status} to its client, one attempt`, async ({ page }) => {
    await openWorkbench(page);
    await chooseSource(page, source);
    await expect(page.getByTestId('type-RequestResponse')).toBeChecked();
    await expect(page.getByTestId('type-Event')).toBeDisabled();
    await invoke(page);
    await finish(page);
    await expect(page.getByTestId('caller-truth')).toContainText(status);
    expect(await shownAttempts(page)).toEqual(once);
    expect(await requestIds(page)).toHaveLength(1);
    await expect(page.getByTestId('station-dlq')).toHaveAttribute('data-visited', 'false');
    await page.getByTestId('tab-response').click();
    await expect(page.getByTestId('response')).toContainText(`HTTP/1.1 ${status}`);
    await expect(page.getByTestId('lambda-response')).toContainText(
      'X-Amz-Function-Error: Unhandled',
    );
  });
}

test('CLI or SDK, RequestResponse: 200 with a function error, one attempt', async ({ page }) => {
  await openWorkbench(page);
  await chooseSource(page, 'sdk');
  await chooseType(page, 'RequestResponse');
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('caller-truth')).toContainText('200');
  expect(await shownAttempts(page)).toEqual([
    { attempt: 1, state: 'failed', startedMs: 38, endedMs: 618 },
  ]);
  expect(await requestIds(page)).toHaveLength(1);
  await page.getByTestId('tab-response').click();
  await expect(page.getByTestId('response')).toContainText('X-Amz-Function-Error: Unhandled');
});

test('CLI or SDK, Event: 202, three attempts, dead letter', async ({ page }) => {
  await openWorkbench(page);
  await chooseSource(page, 'sdk');
  await chooseType(page, 'Event');
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('caller-truth')).toContainText('202');
  expect(await shownAttempts(page)).toEqual(threeAttempts);
  expect(await requestIds(page)).toHaveLength(1);
});

test('CLI or SDK, DryRun: 204, nothing runs', async ({ page }) => {
  await openWorkbench(page);
  await chooseSource(page, 'sdk');
  await chooseType(page, 'DryRun');
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('caller-truth')).toContainText('204');
  expect(await shownAttempts(page)).toEqual([]);
  expect(await requestIds(page)).toHaveLength(1);
  await expect(page.getByTestId('station-denied')).toHaveAttribute('data-visited', 'true');
});

test('without a dead-letter queue the event is lost, and the page says so', async ({ page }) => {
  await openWorkbench(page);
  await page.getByTestId('dead-letter').selectOption('none');
  await page.getByTestId('retries').selectOption('0');
  await invoke(page);
  await finish(page);
  expect(await shownAttempts(page)).toHaveLength(1);
  await expect(page.getByTestId('event-truth')).toContainText(/lost|gone/i);
  await expect(page.getByTestId('station-lost')).toHaveAttribute('data-visited', 'true');
});

// What else a function can do, as a synchronous caller sees it: status, errorType, and the milliseconds of the attempt.
const behaviours = [
  { kind: 'succeeds', error: null, endedMs: 618 },
  { kind: 'returnsError', error: null, endedMs: 618 },
  { kind: 'timesOut', error: 'Sandbox.Timedout', endedMs: 3_218 },
  { kind: 'outOfMemory', error: 'Runtime.ExitError', endedMs: 618 },
  { kind: 'exits', error: 'Runtime.ExitError', endedMs: 618 },
  { kind: 'failsInit', error: 'Error', endedMs: 398 },
  { kind: 'failsFirst', error: 'Error', endedMs: 618 },
];

for (const { kind, error, endedMs } of behaviours) {
  test(`a function that ${kind}: 200 and ${error ?? 'no error'}`, async ({ page }) => {
    await openWorkbench(page);
    await chooseSource(page, 'sdk');
    await chooseType(page, 'RequestResponse');
    await chooseBehaviour(page, kind);
    await invoke(page);
    await finish(page);
    await expect(page.getByTestId('caller-truth')).toContainText('200');
    const [attempt] = await shownAttempts(page);
    expect(attempt).toEqual({
      attempt: 1,
      state: error === null ? 'succeeded' : 'failed',
      startedMs: 38,
      endedMs,
    });
    await page.getByTestId('tab-response').click();
    const response = page.getByTestId('response');
    if (error === null) await expect(response).not.toContainText('X-Amz-Function-Error');
    else await expect(response).toContainText(`"errorType":"${error}"`);
  });
}
