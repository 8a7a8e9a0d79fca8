import { MILLISECOND } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { fateHeadline } from '../headlines';
import { outcomeLine } from '../outcome-line';
import { stateAt } from '../state-at';
import { literal, quoted } from './source-literal';
import type { TakenRun } from './taken-run';
import { testWords as words } from './test-words';

/**
 * A test for Playwright that opens the scenario's link on a page of Lambdarium, lets virtual time pass and expects what
 * the run showed. `link` is the whole address.
 */
export function playwrightTest({ room, timeline }: TakenRun, link: string): string {
  const state = stateAt(timeline, timeline.events.at(-1)?.at ?? 0, room);
  if (state === null) return '';
  const name = `${sourceOf(state.source).station} → ${state.functionName}: ${outcomeLine(state)}`;
  const attempts = timeline.events.flatMap((event) =>
    event.type === 'attempt.started'
      ? [
          {
            attempt: event.attempt,
            startedMs: Math.floor((event.at - state.startedAt) / MILLISECOND),
          },
        ]
      : [],
  );
  return [
    `// ${words.generated}`,
    "import { expect, test } from '@playwright/test';",
    '',
    `test(${quoted(name)}, async ({ page }) => {`,
    `  await page.goto(${quoted(link)});`,
    '  await page.waitForFunction(() => window.lambdarium !== undefined);',
    "  await page.getByTestId('invoke').click();",
    "  await page.waitForFunction(() => window.lambdarium.events().some(({ type }) => type === 'call.sent'));",
    '  await page.evaluate(() => window.lambdarium.advance(24 * 3_600_000));',
    '  await page.evaluate(() => window.lambdarium.settled());',
    '',
    '  const attempts = await page.evaluate(() => {',
    '    const events = window.lambdarium.events();',
    "    const sent = events.find(({ type }) => type === 'call.sent');",
    '    return events',
    "      .filter(({ type, run }) => type === 'attempt.started' && run === sent.run)",
    '      .map(({ attempt, at }) => ({ attempt, startedMs: Math.floor((at - sent.at) / 1000) }));',
    '  });',
    `  expect(attempts).toEqual(${literal(attempts, 2)});`,
    `  await expect(page.getByTestId('event-truth').first()).toContainText(${quoted(fateHeadline(state).stress)});`,
    '});',
    '',
  ].join('\n');
}
