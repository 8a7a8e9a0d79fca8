import { describe, expect, it } from 'vitest';
import { MINUTE, runScenario, SECOND, type SimulationEvent } from '#engine';
import {
  appendEvents,
  draftState,
  emptyRunIndex,
  firstVisitScenario,
  stateAt,
  timelineOf,
} from '#model';
import { type TrackStep, trackSteps } from './track-steps';

const events: SimulationEvent[] = [];
runScenario(firstVisitScenario, (event) => events.push(event));

function stepsAt(at: number): readonly TrackStep[] {
  const timeline = timelineOf(appendEvents(emptyRunIndex, events), 1);
  const state = timeline ? stateAt(timeline, at, firstVisitScenario) : null;
  if (!timeline || !state) throw new Error('the run has begun by then');
  return trackSteps(state, timeline.events);
}

const outline = (steps: readonly TrackStep[]) =>
  steps.map(({ kind, station }) => `${kind} ${station}`);

describe('the track of an S3 event that fails three times', () => {
  it('tells everything in its order', () => {
    expect(outline(stepsAt(10 * MINUTE))).toEqual([
      'station caller',
      'station api',
      'station queue',
      'attempt function',
      'wait wait1',
      'attempt function',
      'wait wait2',
      'attempt function',
      'end dlq',
    ]);
  });

  it('stands at the wait while it lasts, and shows what may still come', () => {
    const steps = stepsAt(30 * SECOND);
    const current = steps.filter((step) => step.current);
    expect(current).toHaveLength(1);
    expect(current[0]).toMatchObject({ kind: 'wait', title: 'Waits 1 min', onward: 'waiting' });
    expect(steps.filter((step) => step.at === null).map(({ title }) => title)).toEqual([
      'Attempt 2',
      'Attempt 3',
      'Success or dead-letter queue',
    ]);
  });

  it('keeps a place for what is ahead from the call on, so that nothing moves when the train comes there', () => {
    const ahead = ['station caller', 'station api', 'station queue', 'attempt function'];
    for (const at of [0, 20_000, 40_000, 62_000]) {
      expect(outline(stepsAt(at)).slice(0, 4)).toEqual(ahead);
    }
    expect(stepsAt(0).filter((step) => step.current)).toMatchObject([{ station: 'caller' }]);
  });

  it('counts a wait that is over among the past', () => {
    const wait = stepsAt(10 * MINUTE).find((step) => step.kind === 'wait');
    expect(wait).toMatchObject({ title: 'waited 1 min', wait: null });
  });

  it('is all future before the call is sent', () => {
    const act = firstVisitScenario.acts[0];
    const config = firstVisitScenario.functions[0];
    if (!act || !config) throw new Error('a first visit has an act');
    const steps = trackSteps(draftState(act, config), []);
    expect(steps.every((step) => step.at === null && !step.current)).toBe(true);
    expect(steps.map(({ kind }) => kind)).toContain('attempt');
  });
});
