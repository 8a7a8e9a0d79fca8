import { describe, expect, it } from 'vitest';
import {
  type FunctionConfig,
  randomScenario,
  rules,
  type Scenario,
  type ScheduledAct,
} from '#engine';
import { findingIds, lint } from '../lint';
import type { Finding } from './finding';
import { lifeOf, runLeniently } from './lint.fixture';
import { otherwise } from './otherwise.fixture';
import { sabotaged } from './sabotage.fixture';

const SCENARIOS = 80;

/** A random scenario, and what is left of it in simpler circumstances, where more is idle. */
function variantsOf(seed: number): readonly Scenario[] {
  const whole = randomScenario(seed);
  const acts = (change: (act: ScheduledAct) => ScheduledAct) => ({
    ...whole,
    acts: whole.acts.map(change),
  });
  const only = (keep: (act: ScheduledAct) => boolean) => ({
    ...whole,
    acts: whole.acts.filter(keep),
  });
  const functions = (change: Partial<FunctionConfig>) => ({
    ...whole,
    functions: whole.functions.map((config) => ({ ...config, ...change })),
    changes: whole.changes.map((one) => ({ ...one, config: { ...one.config, ...change } })),
  });
  return [
    whole,
    { ...whole, acts: whole.acts.slice(0, 1) },
    only(({ invocationType }) => invocationType === 'RequestResponse'),
    only(({ invocationType }) => invocationType === 'Event'),
    only(({ qualifier }) => qualifier === 'live'),
    acts((act) => ({ ...act, callerMayInvoke: false })),
    acts((act) => ({ ...act, source: 'sdk', invocationType: 'DryRun', sourceDeadLetter: null })),
    acts((act) => ({ ...act, duplicates: 1, lateMs: 500 })),
    acts((act) => ({
      ...act,
      source: 'sdk',
      invocationType: 'Event',
      sourceDeadLetter: null,
      client: { timeoutMs: 500, attempts: 3 },
    })),
    functions({ deadLetter: null, onSuccess: null, onFailure: null }),
    functions({ recursiveLoop: 'Terminate', qualifiers: [], reservedConcurrency: 0 }),
    weighted(whole, seed % 2),
  ];
}

const weighted = (scenario: Scenario, weight: number): Scenario => {
  const change = (config: FunctionConfig): FunctionConfig => ({
    ...config,
    aliases: config.aliases.map((alias) => ({
      ...alias,
      additional: alias.additional && { ...alias.additional, weight },
    })),
  });
  return {
    ...scenario,
    functions: scenario.functions.map(change),
    changes: scenario.changes.map(({ at, config }) => ({ at, config: change(config) })),
  };
};

const named = (seed: number, { id, where }: Finding) =>
  `seed ${seed}: ${id} ${JSON.stringify(where)}`;

describe('lint of random scenarios', () => {
  it('never throws, and names a rule that exists and says something', () => {
    const faults = new Set<string>();
    for (let seed = 0; seed < SCENARIOS; seed += 1) {
      for (const scenario of variantsOf(seed)) {
        for (const { rule, reason, remedy } of lint(scenario)) {
          if (!(rule in rules)) faults.add(rule);
          if (!/^[A-Z“].*\.$/su.test(reason)) faults.add(reason);
          if (!/^[A-Z].*\.$/su.test(remedy)) faults.add(remedy);
        }
      }
    }
    expect([...faults]).toEqual([]);
  });

  it('calls a setting without effect only if the life is the same with another value', () => {
    const tried = new Map<string, number>();
    for (let seed = 0; seed < SCENARIOS; seed += 1) {
      for (const scenario of variantsOf(seed)) {
        const idle = lint(scenario).filter(({ severity }) => severity === 'noEffect');
        const life = idle.length > 0 ? lifeOf(scenario) : [];
        // A few of each scenario: which ones, its seed decides.
        for (const one of idle.filter(
          ({ id }, index) => (index + seed) % 4 === 0 || id.startsWith('weight'),
        )) {
          const other = otherwise(scenario, one);
          if (other === null) continue;
          tried.set(one.id, (tried.get(one.id) ?? 0) + 1);
          const changed = lifeOf(other);
          if (changed.join('\n') === life.join('\n')) continue;
          expect([named(seed, one), ...changed]).toEqual([named(seed, one), ...life]);
        }
      }
    }
    expect([...tried.keys()].sort()).toEqual(
      [
        'alias-unused',
        'always-accepted',
        'always-cut',
        'asynchronous-only',
        'call-refused',
        'client-not-waiting',
        'dry-run',
        'function-unused',
        'never-runs',
        'not-queued',
        'nothing-to-send',
        'other-qualifier',
        'provisioned-unused',
        'replaced-too-soon',
        'target-unused',
        'version-unused',
        'weight-one',
        'weight-zero',
      ].sort(),
    );
  }, 120_000);

  it('calls illegal what the engine refuses, and nothing else', () => {
    const seen = new Set<string>();
    const cited = new Set<string>();
    for (let seed = 0; seed < 1_000; seed += 1) {
      const scenario = sabotaged(randomScenario(seed), seed);
      const findings = lint(scenario);
      for (const { rule } of findings) cited.add(rule);
      const illegal = findings.filter(({ severity }) => severity === 'illegal');
      for (const { id } of illegal) seen.add(id);
      const said = new Set(illegal.map(placeOf));
      expect({ seed, places: [...said].sort() }).toEqual({
        seed,
        places: refusedPlaces(scenario).sort(),
      });
    }
    const all = Object.entries(findingIds).flatMap(([id, severity]) =>
      severity === 'illegal' ? [id] : [],
    );
    expect([...seen].sort()).toEqual(all.sort());
    // No event shows the rules of lint: they are here for findings alone.
    const own = Object.keys(rules).filter((rule) => rule.startsWith('lint.'));
    expect(own.filter((rule) => !cited.has(rule))).toEqual([]);
  }, 60_000);
});

/** The command that a finding is about. */
function placeOf({ where }: Finding): string {
  switch (where.kind) {
    case 'account':
      return 'account';
    case 'target':
      return `target ${where.target}`;
    case 'act':
      return `act ${where.act}`;
    case 'function':
      return where.change === null ? `function ${where.functionName}` : `change ${where.change}`;
  }
}

const refusals = ['accessDenied', 'functionNotFound', 'invalidJson', 'payloadTooLarge'];

/** The commands that the engine refuses, and the acts whose call the Invoke API refuses. */
function refusedPlaces(scenario: Scenario): string[] {
  const { account, acts, changes, events, functions } = runLeniently(scenario);
  const answered = new Map<number, string>();
  for (const event of events) {
    if (event.type !== 'invoke.answered' || answered.has(event.run)) continue;
    answered.set(event.run, event.refusal?.code ?? '');
  }
  const isRefused = (run: number) => refusals.includes(answered.get(run) ?? '');
  const places = [
    ...(account.ok ? [] : ['account']),
    ...functions.map((result, index) =>
      result.ok ? '' : `function ${scenario.functions[index]?.name}`,
    ),
    ...changes.map((result, index) => (result?.ok ? '' : `change ${index}`)),
    ...acts.map((result, index) => (result.ok && !isRefused(result.run) ? '' : `act ${index}`)),
  ];
  return [...new Set(places)].filter((place) => place !== '');
}
