import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { defaultAct, defaultFunction } from './defaults';
import { createDigest } from './digest';
import { createInvariantChecker } from './invariants';
import { MILLISECOND, type Micros, SECOND } from './micros';
import type { Outcome } from './outcome';
import { nextUint32, type RandomStream, randomStream } from './random';
import { createSimulation, restoreSimulation, type Simulation } from './simulation';

const pick = <T>(stream: RandomStream, list: readonly T[]): T =>
  list[nextUint32(stream) % list.length] as T;

const outcomes: readonly Outcome[] = [
  { kind: 'returned', body: '{"ok":true}' },
  { kind: 'returned', body: 'no json' },
  { kind: 'threw', errorType: 'Error', errorMessage: 'no', report: '{"errorType":"Error"}' },
  { kind: 'exited', exitCode: 1, signal: 'segmentation fault' },
  { kind: 'outOfMemory' },
  { kind: 'initFailed', errorType: 'Error', errorMessage: 'no' },
  { kind: 'timedOut', timeoutMs: 1_000 },
];

interface Entry {
  readonly at: Micros;
  readonly command: Command;
}

/** Calls, settings and results of real code, drawn by lot; some results never come, and some come twice. */
function drive(seed: number, simulation: Simulation): readonly Entry[] {
  const stream = randomStream(seed, 'code');
  const journal: Entry[] = [];
  const submit = (command: Command): boolean => {
    const at = simulation.now;
    const { ok } = simulation.submit(at, command);
    if (ok) journal.push({ at, command });
    return ok;
  };
  const code = { kind: 'code', by: 'package', source: 'a' } as const;
  submit({ type: 'limitCode', attempts: pick(stream, [2, 50]) });
  submit({ type: 'configureTarget', target: { kind: 'sqs', name: 'dead' } });
  submit({
    type: 'configureFunction',
    config: {
      ...defaultFunction,
      behaviour: code,
      timeoutMs: 1_000,
      retries: pick(stream, [0, 1, 2] as const),
      deadLetter: { kind: 'sqs', name: 'dead' },
    },
  });
  for (let step = 0; step < 60; step += 1) {
    if (step < 40 && nextUint32(stream) % 3 === 0) {
      const invocationType = pick(stream, ['Event', 'RequestResponse'] as const);
      submit({ type: 'act', ...defaultAct, source: 'sdk', invocationType, payload: '{}' });
    }
    for (const { phase, invocation, attempt } of simulation.codeWork()) {
      if (nextUint32(stream) % 3 === 0) continue;
      const told = { invocation, attempt, lines: [{ after: 1, level: null, text: 'x' }] } as const;
      const duration = pick(stream, [0, 7, 300 * MILLISECOND, 2 * SECOND]);
      const failure = pick(stream, [null, null, outcomes[5] as Outcome]);
      const command: Command =
        phase === 'init'
          ? { type: 'finishInit', ...told, duration, failure }
          : {
              type: 'finishAttempt',
              ...told,
              duration,
              outcome: pick(stream, outcomes),
              memoryUsedMb: pick(stream, [40, 4_000]),
            };
      expect(submit(command)).toBe(true);
      expect(submit(command)).toBe(false);
    }
    simulation.advance({
      until: simulation.now + pick(stream, [0, 1, 50 * MILLISECOND, SECOND, 60 * SECOND]),
    });
  }
  // Whatever nobody answered runs into its time-out.
  for (let next = simulation.nextAt(); next !== null; next = simulation.nextAt()) {
    simulation.advance({ until: next });
  }
  return journal;
}

const options = (seed: number) => ({ seed, epochMs: 0 });

describe('real code, whatever comes in and when', () => {
  it('keeps every invariant, ends every run, and is the same again from its journal', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const checker = createInvariantChecker();
      const first = createDigest();
      const simulation = createSimulation({
        ...options(seed),
        onEvent(event) {
          checker.check(event);
          first.add(event);
        },
      });
      const journal = drive(seed, simulation);
      checker.finish();
      expect(simulation.openRuns).toBe(0);
      expect(simulation.awaitsCode()).toBe(false);

      const second = createDigest();
      let again = createSimulation({ ...options(seed), onEvent: second.add });
      for (const [index, { at, command }] of journal.entries()) {
        // Taken apart and put together again in the middle of everything.
        if (index % 5 === 0) again = restoreSimulation(again.snapshot(), second.add);
        again.submit(at, command);
      }
      again.advance({ until: simulation.now });
      expect(second.read()).toBe(first.read());
    }
  });

  it('throttles what is more than the machine can run', () => {
    const types: string[] = [];
    const simulation = createSimulation({
      ...options(1),
      onEvent: (event) =>
        types.push(event.type === 'invoke.answered' ? `${event.status}` : event.type),
    });
    simulation.submit(0, { type: 'limitCode', attempts: 1 });
    const behaviour = { kind: 'code', by: 'package', source: 'a' } as const;
    simulation.submit(0, { type: 'configureFunction', config: { ...defaultFunction, behaviour } });
    const act = { ...defaultAct, source: 'sdk', invocationType: 'RequestResponse' } as const;
    simulation.submit(0, { type: 'act', ...act });
    simulation.submit(0, { type: 'act', ...act });
    simulation.advance({ until: SECOND });
    expect(types.filter((type) => type === '429')).toHaveLength(1);
    expect(simulation.submit(SECOND, { type: 'limitCode', attempts: 0 }).ok).toBe(false);
  });
});
