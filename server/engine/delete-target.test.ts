import { expect, it } from 'vitest';
import { defaultAct, defaultFunction } from './defaults';
import type { SimulationEvent } from './event';
import { HOUR } from './micros';
import { createSimulation } from './simulation';

const target = { kind: 'sqs', name: 'dead' } as const;

it('a dead letter finds no queue that was deleted after the event was accepted', () => {
  const events: SimulationEvent[] = [];
  const simulation = createSimulation({
    seed: 7,
    epochMs: 0,
    onEvent: (event) => events.push(event),
  });
  simulation.submit(0, { type: 'configureTarget', target });
  simulation.submit(0, {
    type: 'configureFunction',
    config: {
      ...defaultFunction,
      deadLetter: target,
      behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 10 },
    },
  });
  simulation.submit(0, { type: 'act', ...defaultAct, invocationType: 'Event' });
  simulation.advance({ until: HOUR / 60 });
  simulation.submit(simulation.now, { type: 'deleteTarget', target });
  simulation.submit(simulation.now, { type: 'deleteTarget', target });
  simulation.advance({ until: HOUR });
  const types = events.map(({ type }) => type);
  expect(types.filter((type) => type === 'target.deleted')).toHaveLength(1);
  expect(types).toContain('deadLetter.failed');
  expect(types).not.toContain('deadLetter.delivered');
});
