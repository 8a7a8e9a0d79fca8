import { expect, type Page, test } from '@playwright/test';
import { chooseSource, chooseType, finish, invoke, openSection, openWorkbench } from './workbench';

const scenarioTypes = (page: Page, type: string) =>
  page.evaluate(
    (wanted) => (window.lambdarium?.events() ?? []).filter((event) => event.type === wanted).length,
    type,
  );

test('a preset is found by search, ends as it says, and can be undone', async ({ page }) => {
  await openWorkbench(page);
  await page.getByTestId('presets').click();
  await expect(page.getByTestId('preset-search')).toBeFocused();
  await page.keyboard.type('rule’s queue');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('preset-rule-queue-filled')).toHaveAttribute('data-active', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('presets-dialog')).toBeHidden();
  await expect(page.getByTestId('presets')).toBeFocused();
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 'eventbridge-rule');
  await expect(page.getByTestId('outlook')).toContainText('403');

  await page.getByTestId('undo-preset').click();
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 's3');
  await expect(page.getByTestId('dead-letter')).toHaveValue('sqs');
  await expect(page.getByTestId('undo-preset')).toBeHidden();
  await expect(page.getByTestId('outlook')).toContainText('becomes a dead letter');
});

test('three presets are offered before the first run', async ({ page }) => {
  await openWorkbench(page);
  await expect(page.locator('[data-testid^=offer-]')).toHaveCount(3);
  await page.getByTestId('offer-status-200').click();
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 'sdk');
  await invoke(page);
  await finish(page);
  await expect(page.getByTestId('caller-truth')).toContainText('200');
  await expect(page.locator('[data-testid^=offer-]')).toHaveCount(0);
});

test('Invoke makes the changes of a scenario at their moments, and the form keeps its start', async ({
  page,
}) => {
  await openWorkbench(page);
  await page.getByTestId('offer-fix-rescues').click();
  await expect(page.getByTestId('scenario-rest')).toContainText('30 s after the start');
  await invoke(page);
  await finish(page);
  expect(await scenarioTypes(page, 'attempt.finished')).toBe(2);
  expect(await scenarioTypes(page, 'event.succeeded')).toBe(1);
  await expect(page.getByTestId('behaviour-throws')).toBeChecked();

  await invoke(page);
  await finish(page);
  expect(await scenarioTypes(page, 'attempt.finished')).toBe(4);
});

test('several functions: one is looked at, the others stay', async ({ page }) => {
  await openWorkbench(page);
  await page.getByTestId('presets').click();
  await page.getByTestId('preset-destination-fails').click();
  await expect(page.getByTestId('scenario-rest')).toHaveText('my-lambda-audit throws an error');
  await page.getByTestId('function-in-focus').selectOption('my-lambda-audit');
  await expect(page.getByTestId('retries')).toHaveValue('1');
  await expect(page.getByTestId('behaviour-throws')).toBeChecked();
  await page.getByTestId('function-in-focus').selectOption('my-lambda');
  await expect(page.getByTestId('retries')).toHaveValue('2');
  await invoke(page);
  await finish(page);
  expect(await scenarioTypes(page, 'deadLetter.delivered')).toBe(1);
});

test('the catalogue by keyboard', async ({ page }) => {
  await openWorkbench(page);
  await page.getByTestId('source').focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Event sources' });
  await expect(search).toBeFocused();
  const active = () => search.getAttribute('aria-activedescendant');
  await expect.poll(active).toBe('source-option-s3');
  await page.keyboard.press('Home');
  await expect.poll(active).toBe('source-option-sdk');
  await page.keyboard.press('End');
  await expect.poll(active).toBe('source-option-documentdb');
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toBe('source-option-sdk');
  await page.keyboard.type('bucket notification');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(page.getByTestId('source')).toBeFocused();
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 's3');

  await page.keyboard.press('Enter');
  await page.keyboard.type('topic');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 'sns');
  await expect(page.getByTestId('source')).toBeFocused();
});

test('an illegal destination stays, struck through with reason and remedy, and counts', async ({
  page,
}) => {
  await openWorkbench(page);
  await openSection(page, 'destinations');
  await page.getByTestId('on-success').selectOption('s3');
  const row = page.locator('[data-finding=s3-on-success]').first();
  await expect(row.locator('s')).toHaveText('On success');
  await expect(row).toContainText('S3 takes records of failure only');
  await expect(row).toContainText('Send records of success to');
  await expect(page.getByTestId('lint')).toContainText('1 setting is refused');
  await expect(page.getByTestId('invoke')).toHaveAttribute('aria-disabled', 'true');

  await openSection(page, 'destinations');
  await expect(page.getByTestId('on-success')).toBeHidden();
  await page.getByTestId('lint').click();
  await page.getByTestId('lint-to-on-success').click();
  await expect(page.getByTestId('on-success')).toBeFocused();
  await page.getByTestId('on-success').selectOption('sqs');
  await expect(page.getByTestId('lint')).not.toContainText('refused');
  await expect(page.getByTestId('invoke')).toHaveAttribute('aria-disabled', 'false');
});

test('provisioned concurrency needs a version', async ({ page }) => {
  await openWorkbench(page);
  await openSection(page, 'concurrency');
  await expect(page.getByTestId('provisioned-needs-version')).toContainText('$LATEST');
  await page.getByTestId('publish').click();
  await page.getByTestId('provisioned-1').fill('2');
  await expect(page.locator('[data-finding=provisioned-unused]').first()).toBeVisible();
  await openSection(page, 'around');
  await page.getByTestId('qualifier').selectOption('1');
  await expect(page.locator('[data-finding=provisioned-unused]')).toHaveCount(0);
  await expect(page.getByTestId('aws-command')).toContainText('--qualifier 1');
});

test('the line and column of what is no JSON, explained', async ({ page }) => {
  await openWorkbench(page);
  await openSection(page, 'payload');
  const payload = page.getByTestId('payload');
  await payload.fill('{\n  "a": 1,\n}');
  await expect(page.getByTestId('payload-fault')).toContainText('Line 3, column 1');
  await expect(page.getByTestId('payload-fault')).toContainText('comma stands before');
  await expect(page.getByTestId('fault-mark')).toHaveAttribute('data-line', '3');
  await expect(page.getByTestId('payload-format')).toBeDisabled();
  await page.getByTestId('payload-go').click();
  expect(
    await payload.evaluate((area: HTMLTextAreaElement) => area.value[area.selectionStart]),
  ).toBe('}');

  await payload.fill('{"a":1}');
  await expect(page.getByTestId('payload-fault')).toBeHidden();
  await page.getByTestId('payload-format').click();
  await expect(payload).toHaveValue('{\n  "a": 1\n}');
  await page.getByTestId('payload-reset').click();
  await expect(payload).toHaveValue(/aws:s3/);
  await page.getByTestId('payload-undo').click();
  await expect(payload).toHaveValue('{\n  "a": 1\n}');
});

test('the template of a nested event is peeled', async ({ page }) => {
  await openWorkbench(page);
  await chooseSource(page, 'sns');
  await openSection(page, 'payload');
  await page.getByTestId('payload-template').selectOption('S3 notification');
  await expect(page.getByTestId('envelopes')).toContainText(
    'Records[0].Sns.Message holds an S3 notification as a string',
  );
});

test('the command and the SAM template of exactly this scenario', async ({ page }) => {
  await openWorkbench(page);
  await chooseSource(page, 'sdk');
  await chooseType(page, 'Event');
  await page.getByTestId('retries').selectOption('1');
  await expect(page.getByTestId('aws-command')).toContainText('--invocation-type Event');
  await page.getByTestId('all-commands').click();
  const set = page.getByTestId('aws-step-function');
  await expect(set).toContainText('aws lambda create-function');
  await expect(set).toContainText('--maximum-retry-attempts 1');
  await expect(set).toContainText(`--endpoint-url ${new URL(page.url()).origin}`);
  await page.getByTestId('composed-where-real').check({ force: true });
  await expect(set).not.toContainText('--endpoint-url');
  await page.getByTestId('composed-view-template').check({ force: true });
  const sam = page.getByTestId('sam-template');
  await expect(sam).toContainText('Type: AWS::Serverless::Function');
  await expect(sam).toContainText('MaximumRetryAttempts: 1');
  await expect(sam).toContainText('TargetArn: !GetAtt MyLambdaDlqQueue.Arn');
});

test('on a phone everything is in the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openWorkbench(page);
  await page.getByTestId('open-compose').click();
  await page.getByTestId('presets').click();
  await page.getByTestId('preset-search').fill('dryrun');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', 'sdk');
  await openSection(page, 'payload');
  await expect(page.getByTestId('payload')).toBeVisible();
  await openSection(page, 'concurrency');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
