import { describe, expect, it } from 'vitest';
import {
  defaultAccount,
  defaultEpochMs,
  MINUTE,
  runScenario,
  SECOND,
  type SimulationEvent,
} from '#engine';
import { appendEvents, emptyRunIndex, firstVisitScenario, stateAt, timelineOf } from '#model';
import { reelOf } from '../live/reel';
import { createScrubScale } from './scrub-scale';
import { valueText } from './value-text';

const events: SimulationEvent[] = [];
runScenario(firstVisitScenario, (event) => events.push(event));
const timeline = timelineOf(appendEvents(emptyRunIndex, events), 1);
if (!timeline) throw new Error('The first visit’s scenario makes no run.');
const room = { seed: 42, epochMs: defaultEpochMs, account: defaultAccount };
const reel = reelOf(timeline, 0);

describe('createScrubScale', () => {
  const scale = createScrubScale(reel);

  it('spans the run', () => {
    expect(scale.toShare(reel.startedAt)).toBe(0);
    expect(scale.toShare(reel.edge)).toBe(1);
    expect(scale.toTime(0)).toBe(reel.startedAt);
    expect(scale.toTime(1)).toBe(reel.edge);
  });

  it('comes back from every share', () => {
    for (let share = 0; share <= 1; share += 0.01) {
      expect(scale.toShare(scale.toTime(share))).toBeCloseTo(share, 5);
    }
  });

  it('does not let the waits fill it', () => {
    const [, second, third] = reel.attempts;
    const wait = scale.toShare(third ?? 0) - scale.toShare((second ?? 0) + SECOND);
    expect(wait).toBeLessThan(0.25);
  });

  it('holds a run of one moment', () => {
    const point = createScrubScale({ startedAt: 5, moments: [5], attempts: [], edge: 5 });
    expect(point.toShare(5)).toBe(0);
    expect(point.toTime(1)).toBe(5);
  });
});

describe('valueText', () => {
  const textAt = (at: number) => {
    const state = stateAt(timeline, at, room);
    return state && valueText(state, at);
  };

  it('says when it is, what was last and what is waited for', () => {
    expect(textAt(reel.startedAt + 30 * SECOND)).toBe(
      '30 seconds, attempt 1 failed, waiting for attempt 2',
    );
  });

  it('says what runs and how it ended', () => {
    expect(textAt(reel.attempts[1] ?? 0)).toMatch(/^1 minute.*, attempt 2 is running$/);
    expect(textAt(reel.edge)).toMatch(/^3 minutes .*dead letter$/);
    expect(reel.edge - reel.startedAt).toBeGreaterThan(3 * MINUTE);
  });
});
