import { describe, expect, it } from 'vitest';
import { defaultAct, defaultFunction } from './defaults';
import type { SimulationEvent } from './event';
import { HOUR, SECOND } from './micros';
import { createSimulation, restoreSimulation, type Simulation } from './simulation';

function start(config: Partial<typeof defaultFunction> = {}) {
  const events: SimulationEvent[] = [];
  const simulation = createSimulation({
    seed: 7,
    epochMs: 0,
    onEvent: (event) => events.push(event),
  });
  const made = simulation.submit(0, {
    type: 'configureFunction',
    config: { ...defaultFunction, ...config },
    note: 'first',
  });
  expect(made.ok).toBe(true);
  return { simulation, events };
}

const remove = (simulation: Simulation) =>
  simulation.submit(simulation.now, { type: 'deleteFunction', functionName: 'my-lambda' });

const call = (simulation: Simulation, invocationType: 'RequestResponse' | 'Event') =>
  simulation.submit(simulation.now, { type: 'act', ...defaultAct, invocationType });

describe('a deleted function', () => {
  it('is found no more, and can be made again', () => {
    const { simulation, events } = start();
    expect(remove(simulation).ok).toBe(true);
    expect(simulation.functions()).toEqual([]);
    call(simulation, 'RequestResponse');
    simulation.advance({ until: HOUR });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'invoke.answered', status: 404, outcome: null }),
    );
    expect(remove(simulation)).toMatchObject({ ok: false, code: 'unknownFunction' });
    simulation.submit(simulation.now, { type: 'configureFunction', config: defaultFunction });
    expect(simulation.noteOf('my-lambda')).toBeNull();
  });

  it('lets what was accepted run to its end, and claims no concurrency', () => {
    const { simulation, events } = start({
      reservedConcurrency: 800,
      behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 2_000 },
    });
    call(simulation, 'Event');
    simulation.advance({ until: SECOND });
    expect(remove(simulation).ok).toBe(true);
    const other = { ...defaultFunction, name: 'other', reservedConcurrency: 900 };
    expect(simulation.submit(simulation.now, { type: 'configureFunction', config: other }).ok).toBe(
      true,
    );
    simulation.advance({ until: HOUR });
    expect(events.filter(({ type }) => type === 'attempt.finished')).toHaveLength(3);
    expect(simulation.openRuns).toBe(0);
    // A count that went below zero would let more run than the account allows.
    expect(simulation.snapshot().state.unreservedInFlight).toBe(0);
  });

  it('takes its provisioned environments along', () => {
    const { memoryMb, timeoutMs, initMs, behaviour } = defaultFunction;
    const { simulation } = start({
      versions: [{ version: 1, memoryMb, timeoutMs, initMs, behaviour }],
      qualifiers: [{ qualifier: '1', asynchronous: null, provisionedConcurrency: 5 }],
    });
    expect(simulation.provisionedStatus('my-lambda', '1')).toBe('allocating');
    simulation.advance({ until: HOUR });
    expect(simulation.provisionedStatus('my-lambda', '1')).toBe('ready');
    remove(simulation);
    expect(simulation.provisionedStatus('my-lambda', '1')).toBeNull();
  });
});

describe('a function’s note', () => {
  it('stays when the settings change without it, and changes alone without an event', () => {
    const { simulation, events } = start();
    const config = { ...defaultFunction, memoryMb: 256 };
    simulation.submit(0, { type: 'configureFunction', config });
    expect(simulation.noteOf('my-lambda')).toBe('first');
    const before = events.length;
    simulation.submit(0, { type: 'configureFunction', config, note: 'second' });
    expect(events).toHaveLength(before);
    expect(simulation.noteOf('my-lambda')).toBe('second');
    expect(restoreSimulation(simulation.snapshot(), () => {}).noteOf('my-lambda')).toBe('second');
  });
});
