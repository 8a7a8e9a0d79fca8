import { describe, expect, it } from 'vitest';
import { createDigest } from './digest';
import type { SimulationEvent } from './event';
import { createInvariantChecker } from './invariants';
import { HOUR } from './micros';
import { randomScenario } from './random-scenario';
import { laterCommands, runScenario } from './run-scenario';
import { createSimulation, restoreSimulation } from './simulation';

const SCENARIOS = 10_000;
/** Longer than anything stays pending. */
const LONG = 60 * 24 * HOUR;

describe('random scenarios', () => {
  it(`keep every invariant (${SCENARIOS} of them, each by its seed)`, () => {
    for (let seed = 0; seed < SCENARIOS; seed += 1) {
      const checker = createInvariantChecker();
      try {
        const simulation = runScenario(randomScenario(seed), checker.check);
        checker.finish();
        expect(simulation.openRuns).toBe(0);
        expect(simulation.nextAt()).toBeNull();
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  }, 240_000);

  it('give the same events for the same seed, and others for another', () => {
    const digestOf = (seed: number) => {
      const digest = createDigest();
      runScenario(randomScenario(seed), digest.add);
      return digest.read();
    };
    for (let seed = 0; seed < 200; seed += 1) {
      expect(digestOf(seed)).toBe(digestOf(seed));
    }
    expect(new Set(Array.from({ length: 200 }, (_, seed) => digestOf(seed))).size).toBe(200);
  });

  it('go on from a snapshot as if nothing had happened', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const whole: SimulationEvent[] = [];
      const { acts, ...scenario } = randomScenario(seed);
      const simulation = runScenario({ ...scenario, changes: [], acts: [] }, (event) =>
        whole.push(event),
      );
      const start = simulation.now;
      for (const { at, ...act } of acts) simulation.submit(start + at, { type: 'act', ...act });
      const snapshot = simulation.snapshot();
      const before = whole.length;
      const rest: SimulationEvent[] = [];
      const restored = restoreSimulation(snapshot, (event) => rest.push(event));
      for (const one of [simulation, restored]) one.advance({ until: one.now + LONG });
      expect(rest).toEqual(whole.slice(before));
    }
  });

  it('come to the same end however finely time is cut', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const once = createDigest();
      const inSteps = createDigest();
      const scenario = { ...randomScenario(seed) };
      runScenario(scenario, once.add);
      const simulation = createSimulation({ ...scenario, onEvent: inSteps.add });
      simulation.submit(0, { type: 'configureAccount', account: scenario.account });
      for (const target of scenario.targets)
        simulation.submit(0, { type: 'configureTarget', target });
      for (const config of scenario.functions) {
        simulation.submit(0, { type: 'configureFunction', config });
      }
      for (const { at, command } of laterCommands(scenario)) {
        while (simulation.advance({ until: at, maxTimers: 1 }) === 0);
        simulation.submit(at, command);
      }
      const end = simulation.now + LONG;
      while (simulation.advance({ until: end, maxTimers: 3 }) === 0);
      expect(inSteps.read()).toBe(once.read());
    }
  });

  it('reach every kind of event', () => {
    const types = new Set<string>();
    for (let seed = 0; seed < 3_000; seed += 1) {
      runScenario(randomScenario(seed), (event) => types.add(event.type));
    }
    expect(types.size).toBe(42);
  });
});
