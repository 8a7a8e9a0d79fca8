import { expect, it } from 'vitest';
import { runScenario, type SimulationEvent } from '#engine';
import { invocationOrigins } from './invocation-origin';
import { simulatedRun } from './simulated-run';

const event = { source: 'sdk', invocationType: 'Event' } as const;

it('an invocation comes from the caller, with the qualifier it was asked for', () => {
  const { events } = simulatedRun({}, { ...event, qualifier: '$LATEST', payload: '[1]' });
  expect(invocationOrigins(events)(1)).toEqual({
    functionName: 'my-lambda',
    qualifier: '$LATEST',
    original: 1,
    cause: 'caller',
    by: 0,
    payload: '[1]',
  });
});

it('a copy of the queue’s has its original’s request id', () => {
  const { events } = simulatedRun({}, { ...event, duplicates: 1 });
  expect(invocationOrigins(events)(2)).toMatchObject({ cause: 'caller', original: 1 });
});

it('an invocation by another one’s code has its own function and request id', () => {
  const behaviour = { kind: 'invokes', functionName: 'nobody', durationMs: 1 } as const;
  const { events } = simulatedRun({ behaviour }, { ...event, qualifier: '$LATEST' });
  expect(invocationOrigins(events)(2)).toEqual({
    functionName: 'nobody',
    qualifier: null,
    original: 2,
    cause: 'code',
    by: 1,
    payload: '{}',
  });
});

it('needs the beginning of the run', () => {
  expect(() => invocationOrigins([])(1)).toThrow();
});

it('tells the calls of several runs apart', () => {
  const { room } = simulatedRun({}, event);
  const events: SimulationEvent[] = [];
  const acts = ['my-lambda', 'nobody'].flatMap((functionName) =>
    room.acts.map((act) => ({ ...act, functionName })),
  );
  runScenario({ ...room, acts }, (told) => events.push(told));
  const originOf = invocationOrigins(events);
  expect([1, 2].map((n) => originOf(n).functionName)).toEqual(['my-lambda', 'nobody']);
});
