import { expect, type Page } from '@playwright/test';

/** Opens a private room of this test alone, with the composed first visit: S3, throws, a dead-letter queue. */
export async function openWorkbench(page: Page, query = 'seed=42&pace=manual'): Promise<void> {
  await page.goto(`/?${query}`);
  await joined(page);
}

/** Waits until the page has joined its room and can be driven. */
export async function joined(page: Page): Promise<void> {
  await page.waitForFunction(() => window.lambdarium !== undefined);
}

export async function chooseSource(page: Page, id: string): Promise<void> {
  await page.getByTestId('source').click();
  await page.getByTestId(`source-${id}`).click();
  await expect(page.getByTestId('source')).toHaveAttribute('data-source', id);
}

/** The radio buttons lie invisible over their labels: `check` works on what a person clicks. */
export async function chooseType(page: Page, type: string): Promise<void> {
  await page.getByTestId(`type-${type}`).check({ force: true });
}

export async function chooseBehaviour(page: Page, kind: string): Promise<void> {
  await page.getByTestId(`behaviour-${kind}`).check({ force: true });
}

/** Presses Invoke and waits for the run to be there. */
/** Opens a part of the form that stands behind a line, by its id. */
export async function openSection(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}-summary`).click();
}

export async function invoke(page: Page): Promise<void> {
  const before = await calls(page);
  await page.getByTestId('invoke').click();
  await expect.poll(() => calls(page)).toBeGreaterThan(before);
}

const calls = (page: Page): Promise<number> =>
  page.evaluate(
    () => (window.lambdarium?.events() ?? []).filter(({ type }) => type === 'call.sent').length,
  );

/** Lets virtual time pass and waits until the page has all of it. */
export async function advance(page: Page, ms: number): Promise<void> {
  await page.evaluate((span) => window.lambdarium?.advance(span), ms);
}

/** Lets the run come to its end: an event lives six hours at the longest. */
export async function finish(page: Page): Promise<void> {
  await advance(page, 7 * 3_600_000);
  await page.evaluate(() => window.lambdarium?.settled());
}

export interface ShownAttempt {
  readonly attempt: number;
  readonly state: string | null;
  readonly startedMs: number;
  readonly endedMs: number | null;
}

/** The attempts as the timeline shows them. */
export async function shownAttempts(page: Page): Promise<readonly ShownAttempt[]> {
  return page.getByTestId('attempt-row').evaluateAll((rows) =>
    rows
      .filter((row) => row.dataset.startedMs !== undefined)
      .map((row) => ({
        attempt: Number(row.dataset.attempt),
        state: row.dataset.state ?? null,
        startedMs: Number(row.dataset.startedMs),
        endedMs: row.dataset.endedMs === undefined ? null : Number(row.dataset.endedMs),
      })),
  );
}

/** The different request ids among the events of the page. */
export async function requestIds(page: Page): Promise<readonly string[]> {
  const ids = await page.evaluate(() =>
    (window.lambdarium?.events() ?? []).map((event) => event.requestId ?? ''),
  );
  return [...new Set(ids)].filter((id) => id !== '');
}
