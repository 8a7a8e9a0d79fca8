import { expect, it } from 'vitest';
import { type FunctionConfig, MINUTE, runScenario, type SimulationEvent } from '#engine';
import { collectRun, firstVisitScenario, stateAt } from '#model';
import { ageLimitOf } from './age-limit';

const config = firstVisitScenario.functions[0] as FunctionConfig;

function limitOf(change: Partial<FunctionConfig>, at = 30_000_000) {
  const events: SimulationEvent[] = [];
  const scenario = { ...firstVisitScenario, functions: [{ ...config, ...change }] };
  runScenario(scenario, (event) => events.push(event));
  const timeline = collectRun(events, 1);
  const state = timeline && stateAt(timeline, at, scenario);
  if (!timeline || !state) throw new Error('the run has begun by then');
  const queued = events.find(({ type }) => type === 'event.queued')?.at ?? 0;
  return { limit: ageLimitOf(state, timeline.events), queued };
}

it('counts from the moment the event was queued', () => {
  const { limit, queued } = limitOf({ maximumEventAgeS: 90 });
  expect(limit).toEqual({ at: queued + 90_000_000, span: 90_000_000, near: true });
});

it('is far away where it is the six hours that nobody has chosen', () => {
  expect(limitOf({}).limit?.near).toBe(false);
});

it('does not stretch the axis of an event that has succeeded', () => {
  const succeeds = {
    behaviour: { kind: 'succeeds', result: null, durationMs: 100 },
    maximumEventAgeS: 60,
  } as const;
  expect(limitOf(succeeds, 2 * MINUTE).limit?.near).toBe(false);
});
