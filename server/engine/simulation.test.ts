import { expect, it } from 'vitest';
import type { Command } from './command';
import { defaultAct, defaultFunction } from './defaults';
import type { SimulationEvent } from './event';
import type { FunctionConfig } from './function-config';
import { createSimulation } from './simulation';

const config: FunctionConfig = {
  ...defaultFunction,
  name: 'f',
  retries: 0,
  behaviour: { kind: 'succeeds', result: '1', durationMs: 1_000 },
};

const call: Command = { type: 'act', ...defaultAct, functionName: 'f', payload: '{}' };

it('lets an attempt end with the memory it began with; the next one has the new memory', () => {
  const finished: number[] = [];
  const simulation = createSimulation({
    seed: 1,
    epochMs: 0,
    onEvent: (event: SimulationEvent) => {
      if (event.type === 'attempt.finished') finished.push(event.memoryMb);
    },
  });
  simulation.submit(0, { type: 'configureFunction', config });
  simulation.submit(0, call);
  simulation.advance({ until: 500_000 });
  simulation.submit(500_000, { type: 'configureFunction', config: { ...config, memoryMb: 1_024 } });
  simulation.advance({ until: 10_000_000 });
  simulation.submit(10_000_000, call);
  simulation.advance({ until: 20_000_000 });
  expect(finished).toEqual([128, 1_024]);
});

it.each(['sqs', 'kinesis', 'documentdb'] as const)(
  'refuses to act for %s, which a poller would have to read',
  (source) => {
    const events: SimulationEvent[] = [];
    const simulation = createSimulation({
      seed: 1,
      epochMs: 0,
      onEvent: (event: SimulationEvent) => events.push(event),
    });
    const result = simulation.submit(0, { ...call, source });
    expect(result).toMatchObject({ ok: false, code: 'notSimulated' });
    expect(result).toHaveProperty('message', expect.stringContaining('CLI or SDK'));
    expect(events).toEqual([]);
  },
);
