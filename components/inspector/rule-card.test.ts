import { describe, expect, it } from 'vitest';
import { rules, runScenario, type SimulationEvent } from '#engine';
import {
  appendEvents,
  emptyRunIndex,
  firstVisitScenario,
  stateAt,
  stationIds,
  storyOf,
  timelineOf,
} from '#model';
import { changesAt } from './changes-at';
import { eventOfThing } from './event-of-thing';

const all: SimulationEvent[] = [];
runScenario(firstVisitScenario, (event) => all.push(event));
const timeline = timelineOf(appendEvents(emptyRunIndex, all), 1);
const state = timeline && stateAt(timeline, Infinity, firstVisitScenario);
if (timeline === null || state === null) throw new Error('The first visit makes a run.');
const { events } = timeline;

const typeOf = (seq: number | null) => events.find((event) => event.seq === seq)?.type;
const of = (type: SimulationEvent['type']) => events.find((event) => event.type === type)?.seq ?? 0;

describe('every event reaches its card', () => {
  it('has a sentence and a rule with a source for each event of the run', () => {
    const told = storyOf(timeline);
    expect(told.map(({ seq }) => seq)).toEqual(
      events.filter(({ run }) => run > 0).map(({ seq }) => seq),
    );
    for (const { seq, rule } of told) {
      expect(rules[rule].source).not.toBe('');
      expect(eventOfThing(`event-${seq}`, events, state)).toBe(seq);
    }
  });
});

describe('eventOfThing', () => {
  it('explains an attempt by its end, and by its start while it runs', () => {
    expect(typeOf(eventOfThing('attempt-2', events, state))).toBe('attempt.finished');
    const running = events.slice(
      0,
      events.findLastIndex(({ type }) => type === 'attempt.started') + 1,
    );
    expect(typeOf(eventOfThing('attempt-3', running, state))).toBe('attempt.started');
  });

  it('explains a wait by what began it', () => {
    const [first, second] = events.filter(({ type }) => type === 'retry.scheduled');
    expect(eventOfThing('wait-1', events, state)).toBe(first?.seq);
    expect(eventOfThing('wait-2', events, state)).toBe(second?.seq);
  });

  it('explains a station by the newest that happened there', () => {
    expect(typeOf(eventOfThing('station-api', events, state))).toBe('invoke.answered');
    expect(typeOf(eventOfThing('station-dlq', events, state))).toBe('deadLetter.delivered');
    for (const id of stationIds) {
      const { visited } = state.stations[id];
      expect([id, eventOfThing(`station-${id}`, events, state) !== null]).toEqual([id, visited]);
    }
  });

  it('knows nothing of what is not there', () => {
    expect(eventOfThing('attempt-9', events, state)).toBeNull();
    expect(eventOfThing('event-99999', events, state)).toBeNull();
  });
});

describe('changesAt', () => {
  const changesOf = (type: SimulationEvent['type']) =>
    changesAt(timeline, of(type), firstVisitScenario);
  const what = (type: SimulationEvent['type']) => changesOf(type).map((change) => change.what);

  it('tells the 202 from the queueing that follows at the same moment', () => {
    expect(what('invoke.answered')).toContain('The caller');
    expect(what('event.queued')).not.toContain('The caller');
    expect(what('event.queued')).toContain('Event queue');
  });

  it('names both sides of a change', () => {
    const caller = changesOf('invoke.answered').find((change) => change.what === 'The caller');
    expect(caller?.after).toContain('202');
    expect(caller?.before).not.toBe(caller?.after);
  });

  it('counts the cost when an attempt has ended', () => {
    expect(what('attempt.finished')).toContain('Cost');
    expect(what('attempt.started')).not.toContain('Cost');
  });

  it('changes nothing before the run', () => {
    expect(changesAt(timeline, of('call.sent'), firstVisitScenario)).toEqual([]);
    expect(changesAt(timeline, 99_999, firstVisitScenario)).toEqual([]);
  });
});
