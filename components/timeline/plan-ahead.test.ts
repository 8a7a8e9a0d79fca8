import { describe, expect, it } from 'vitest';
import { MINUTE, runScenario, type Scenario, type SimulationEvent } from '#engine';
import { appendEvents, emptyRunIndex, firstVisitScenario, stateAt, timelineOf } from '#model';
import { planAhead } from './plan-ahead';

function stateAfter(events: readonly SimulationEvent[], scenario: Scenario, at: number) {
  const timeline = timelineOf(appendEvents(emptyRunIndex, events), 1);
  const state = timeline && stateAt(timeline, at, scenario);
  if (!state) throw new Error('the run has not begun');
  return state;
}

const eventsOf = (scenario: Scenario): readonly SimulationEvent[] => {
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  return events;
};

describe('planAhead', () => {
  const scenario = firstVisitScenario;
  const events = eventsOf(scenario);
  const first = events.find(({ type }) => type === 'attempt.started')?.at ?? 0;

  it('leaves room for the waits and attempts that the retries allow', () => {
    const planned = planAhead(stateAfter(events, scenario, first), first + 400_000);
    const spans = planned.map((at, i) => at - (planned[i - 1] ?? first + 400_000));
    expect(spans.filter((span) => span >= MINUTE)).toEqual([MINUTE, 2 * MINUTE]);
    expect(planned).toEqual(planned.toSorted((a, b) => a - b));
  });

  it('does not plan again the wait that is under way', () => {
    const failed = events.find(({ type }) => type === 'attempt.finished')?.at ?? 0;
    const planned = planAhead(stateAfter(events, scenario, failed + 1), failed + MINUTE);
    const spans = planned.map((at, i) => at - (planned[i - 1] ?? failed + MINUTE));
    expect(spans.filter((span) => span >= MINUTE)).toEqual([2 * MINUTE]);
  });

  it('plans nothing once the run has ended', () => {
    const end = events.at(-1)?.at ?? 0;
    expect(planAhead(stateAfter(events, scenario, end), end)).toEqual([]);
  });
});
