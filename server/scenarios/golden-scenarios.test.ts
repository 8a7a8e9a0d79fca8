import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type RuleId, rules } from '#engine';
import { goldenRun } from './golden-run';
import { goldenScenarios } from './golden-scenarios';
import { idleRules } from './idle-rules';
import { rulesDocument } from './rules-document';

const folder = fileURLToPath(new URL('./traces', import.meta.url));
const ids = Object.keys(rules) as RuleId[];

/** The names of the traces in which a rule acts. */
const tracesOf = (rule: RuleId): readonly string[] =>
  Object.entries(goldenScenarios)
    .filter(([, scenario]) => goldenRun(scenario).rules.has(rule))
    .map(([name]) => name);

describe('the traces', () => {
  it.each(Object.entries(goldenScenarios))('%s', async (name, scenario) => {
    await expect(goldenRun(scenario).trace).toMatchFileSnapshot(`./traces/${name}.trace`);
  });

  it('are of no scenario that is gone', () => {
    const files = Object.keys(goldenScenarios).map((name) => `${name}.trace`);
    expect(readdirSync(folder).filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('the rules', () => {
  it('each act in some trace, but for those that say why not', () => {
    const silent = ids.filter((rule) => tracesOf(rule).length === 0 && !(rule in idleRules));
    expect(silent).toEqual([]);
  });

  it('that say why they act in no trace act in none', () => {
    const acting = ids.filter((rule) => rule in idleRules && tracesOf(rule).length > 0);
    expect(acting).toEqual([]);
  });

  it('stand in rules.md as they are', async () => {
    await expect(rulesDocument(Object.keys(goldenScenarios), tracesOf)).toMatchFileSnapshot(
      './rules.md',
    );
  });
});
