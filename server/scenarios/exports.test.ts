import { describe, expect, it } from 'vitest';
import { stateAt } from '#model';
import { cdkStack } from '#model/exports/cdk-stack';
import { eventLines, readEventLines } from '#model/exports/event-lines';
import { mermaidDiagram } from '#model/exports/mermaid-diagram';
import { otlpText } from '#model/exports/otlp-trace';
import { playwrightTest } from '#model/exports/playwright-test';
import { runSvg } from '#model/exports/run-svg';
import { vitestTest } from '#model/exports/vitest-test';
import { goldenScenarios } from './golden-scenarios';
import { takenNames, takenRun } from './taken-runs.fixture';

describe.each(takenNames)('%s', (name) => {
  const taken = takenRun(name);

  it.each([
    ['ndjson', eventLines(taken)],
    ['mmd', mermaidDiagram(taken)],
    ['otlp.json', otlpText(taken)],
    ['svg', runSvg(taken, Number.MAX_SAFE_INTEGER, 'night')],
    ['test.txt', vitestTest(taken)],
    ['spec.txt', playwrightTest(taken, 'http://localhost:3000/?pace=manual#v1.scenario')],
    ['cdk.txt', cdkStack(taken.scenario)],
  ])('as %s', async (extension, text) => {
    await expect(text).toMatchFileSnapshot(`./exports/${name}.${extension}`);
  });
});

/** The run and what was read back of its lines. */
function andBack(name: string) {
  const taken = takenRun(name);
  const read = readEventLines(eventLines(taken));
  if (!read.ok) throw new Error(read.fault);
  expect(read.scenario).toEqual(taken.scenario);
  const pictures = (at: number) => [
    stateAt(read.timeline, at, read.room),
    stateAt(taken.timeline, at, taken.room),
  ];
  return { taken, pictures };
}

describe('events as lines read back', () => {
  it.each(takenNames)('to the same picture at every moment: %s', (name) => {
    const { taken, pictures } = andBack(name);
    for (const { at } of taken.timeline.events) {
      const [read, original] = pictures(at);
      expect(read).toEqual(original);
    }
  });

  const few = Object.keys(goldenScenarios).filter(
    (name) => (goldenScenarios[name]?.scenario.acts.length ?? 0) <= 20,
  );

  it.each(few)('to the same end: %s', (name) => {
    const [read, original] = andBack(name).pictures(Number.MAX_SAFE_INTEGER);
    expect(read).toEqual(original);
  });
});
