import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  advance,
  chooseBehaviour,
  chooseSource,
  chooseType,
  finish,
  invoke,
  openWorkbench,
  requestIds,
} from './workbench';

const tabs = ['story', 'message', 'response', 'rule', 'logs', 'metrics', 'bill', 'aws'] as const;
const panel = (page: Page) => page.getByTestId('inspector-panel');

async function open(page: Page, tab: (typeof tabs)[number]): Promise<void> {
  await page.getByTestId(`tab-${tab}`).click();
  await expect(panel(page)).toHaveAttribute('data-tab', tab);
}

test.describe('tabs', () => {
  test('are reached by arrow keys, along the rows and between them', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await page.getByTestId('tab-story').focus();
    const visited: (string | null)[] = [];
    for (let n = 0; n < tabs.length; n += 1) {
      visited.push(await panel(page).getAttribute('data-tab'));
      await page.keyboard.press('ArrowRight');
    }
    expect(visited).toEqual([...tabs]);
    await expect(page.getByTestId('tab-story')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('tab-logs')).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByTestId('tab-aws')).toBeFocused();
    await expect(page.getByRole('tab', { selected: true })).toHaveCount(1);
  });

  test('lead from a station to what is to be known of it, and keep a choice until another', async ({
    page,
  }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await page.getByTestId('station-api').click();
    await expect(panel(page)).toHaveAttribute('data-tab', 'response');
    await open(page, 'bill');
    await page.getByTestId('station-dlq').click();
    await expect(panel(page)).toHaveAttribute('data-tab', 'message');
  });

  for (const [name, viewport] of [
    ['desktop', { width: 1_440, height: 900 }],
    ['drawer', { width: 1_024, height: 768 }],
    ['phone', { width: 320, height: 640 }],
  ] as const) {
    test(`fit, ${name}`, async ({ page }) => {
      // Eight tabs, each searched whole.
      test.slow();
      await page.setViewportSize(viewport);
      await openWorkbench(page);
      await invoke(page);
      await finish(page);
      if (name === 'drawer') await page.getByTestId('station-dlq').click();
      if (name === 'phone') {
        await page.getByTestId('track-step').last().getByRole('button').first().click();
      }
      for (const tab of tabs) {
        await open(page, tab);
        await expect(panel(page).locator('> *').first()).toBeVisible();
        const wide = await panel(page).evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(wide, tab).toBeLessThanOrEqual(0);
        // The picture book looks at the other sizes with axe.
        if (name !== 'drawer') continue;
        const { violations } = await new AxeBuilder({ page })
          .include('[data-testid=inspector]')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${tab} ${id}: ${nodes.map((node) => node.html)}`),
        ).toEqual([]);
      }
    });
  }
});

test.describe('rule cards', () => {
  test('every event of the run reaches its card', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await open(page, 'rule');
    const events = await page.evaluate(() =>
      (window.lambdarium?.events() ?? [])
        .filter(({ run }) => run > 0)
        .map(({ seq, rule }) => ({ seq, rule })),
    );
    const card = page.getByTestId('rule-card');
    for (const { seq, rule } of events) {
      await page.getByTestId('all-rules').locator(`[data-seq="${seq}"]`).click();
      await expect(card).toHaveAttribute('data-seq', String(seq));
      await expect(card.getByTestId('rule')).toHaveAttribute('data-rule', rule);
      await expect(card.getByTestId('rule')).toContainText('Model of 20');
    }
    await card.getByRole('button', { name: 'Previous change' }).click();
    await expect(card).toHaveAttribute('data-seq', String(events.at(-2)?.seq));
    await expect(card.getByTestId('changes')).toContainText('dead letter');
  });

  test('tell what is not AWS’s own figure', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await advance(page, 20);
    await open(page, 'rule');
    await expect(page.getByTestId('rule-card')).toContainText('model assumption');
  });

  test('have the settings in force and whose retry policy it is', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await advance(page, 20_000);
    await open(page, 'rule');
    const settings = page.getByTestId('settings-in-force');
    await expect(settings).toContainText('2 retries of a function error left');
    await expect(settings).toContainText('AWS’s default');
    await finish(page);
    await expect(settings).toContainText('Nobody’s any more');
  });
});

test.describe('prediction', () => {
  test('is recorded before the run, asked again after it, and compared on one axis', async ({
    page,
  }) => {
    await openWorkbench(page);
    await page.getByTestId('answer-1').click();
    await invoke(page);
    await expect(page.getByTestId('prediction')).toHaveCount(0);
    await finish(page);
    const result = page.getByTestId('prediction');
    await expect(result).toContainText('You said before the run: 1 run.');
    await expect(result).not.toContainText('It ran');
    await result.getByTestId('answer-3').click();
    await expect(result).toContainText('You predicted 1 run.');
    await expect(result.getByTestId('truth')).toHaveText('It ran 3 times.');
    await expect(result).toContainText('Having watched');
    const runs = (await requestIds(page)).length;
    expect(runs).toBe(1);
    await expect(result.getByTestId('prediction-axis').locator('[data-at]')).toHaveCount(1);
    await page.reload();
  });

  test('offers questions of the composed call, and is never a wall', async ({ page }) => {
    await openWorkbench(page);
    await chooseSource(page, 'sdk');
    await chooseType(page, 'RequestResponse');
    await page.getByTestId('predict').click();
    const card = page.getByTestId('prediction-card');
    await expect(card).toHaveAttribute('data-question', 'status');
    await expect(page.getByTestId('invoke')).toHaveAttribute('aria-disabled', 'false');
    await card.getByTestId('answer-500').click();
    await invoke(page);
    await expect(card).toHaveCount(0);
    await finish(page);
    await page.getByTestId('show-truth').click();
    await expect(page.getByTestId('truth')).toHaveText('The status was 200.');
    await page.getByTestId('predict').click();
    await page.getByTestId('skip-question').click();
    await invoke(page);
    await finish(page);
    await expect(page.getByTestId('prediction')).toHaveCount(0);
  });

  test('is forgotten with the call that it was about', async ({ page }) => {
    await openWorkbench(page);
    await page.getByTestId('answer-2').click();
    await chooseBehaviour(page, 'succeeds');
    await invoke(page);
    await finish(page);
    await expect(page.getByTestId('prediction')).toHaveCount(0);
  });
});

test.describe('message', () => {
  test('is followed hop by hop to the dead letter, byte for byte', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await open(page, 'message');
    await expect(page.getByTestId('attribute-ErrorCode')).toHaveText('200');
    await expect(page.getByTestId('attribute-ErrorMessage')).toContainText('Thumbnail failed');
    const [id] = await requestIds(page);
    await expect(page.getByTestId('attribute-RequestID')).toHaveText(id ?? '');
    const hops = page.getByTestId('hops').locator('> li');
    await expect(hops).toHaveCount(5);
    await expect(hops.last()).toHaveAttribute('data-relation', 'same');
  });

  test('shows what a front door made of it, as lines that came and went', async ({ page }) => {
    await openWorkbench(page);
    await chooseSource(page, 'apigw-rest');
    await invoke(page);
    await finish(page);
    await open(page, 'message');
    await page.getByTestId('hop-call').getByRole('button').first().click();
    await page.getByTestId('view-call-diff').click();
    await expect(page.getByTestId('hop-diff').locator('[data-diff=added]').first()).toBeVisible();
    await page.getByTestId('hop-request').getByRole('button').first().click();
    await expect(page.getByTestId('hop-body-request')).toContainText('HTTP/1.1');
    await expect(page.getByTestId('hop-doorAnswer')).toBeVisible();
  });

  test('opens envelopes', async ({ page }) => {
    await openWorkbench(page);
    await chooseSource(page, 'alarm-through-sns');
    await invoke(page);
    await open(page, 'message');
    await page.getByTestId('view-call-inside').click();
    await expect(page.getByTestId('envelopes')).toContainText('Records[0].Sns.Message');
  });
});

test.describe('logs, metrics, bill', () => {
  test('logs are there in both formats', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await open(page, 'logs');
    await expect(panel(page)).toContainText('REPORT RequestId');
    await page.getByTestId('log-format-JSON').click();
    await expect(panel(page)).toContainText('platform.report');
    await expect(panel(page)).toContainText('LoggingConfig.LogFormat JSON');
  });

  test('metrics have their real names and follow the cursor', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await open(page, 'metrics');
    await expect(page.getByTestId('value-Invocations')).toHaveText('3');
    await expect(page.getByTestId('value-AsyncEventsDropped')).toHaveText('1');
    await page.getByTestId('metric-Duration').getByRole('button').click();
    await expect(page.getByTestId('metric-Duration')).toContainText('00:03');
    await page.getByTestId('metric-Duration').getByRole('button').blur();
    await page.keyboard.press('Home');
    await expect(page.getByTestId('value-AsyncEventsDropped')).toHaveCount(0);
  });

  test('the bill tells what retries cost, and a million a month', async ({ page }) => {
    await openWorkbench(page);
    await invoke(page);
    await finish(page);
    await page.getByTestId('cost').click();
    await expect(panel(page)).toHaveAttribute('data-tab', 'bill');
    await expect(page.getByTestId('bill-once-total')).toHaveText(
      (await page.getByTestId('cost').textContent()) ?? '',
    );
    await expect(page.getByTestId('bill-once-retries')).toContainText('%');
    const withFree = await page.getByTestId('bill-often-total').textContent();
    await page.getByTestId('free-tier').uncheck();
    await expect(page.getByTestId('bill-often-total')).not.toHaveText(withFree ?? '');
  });
});
