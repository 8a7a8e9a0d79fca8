import { type RunEvent, runScenario, type Scenario, type SimulationEvent } from '#engine';
import { collectRun } from '#model';
import type { DepartureId } from './departure-id';
import type { Observables } from './observables';
import { observe } from './observe';
import { type Point, scenarioAt, scenarioSpace } from './scenario-space';
import type { Way } from './ways';

/** Scenarios that look alike from outside and end alike, and differ at most in who calls. */
export interface Explanation {
  readonly departures: readonly DepartureId[];
  /** Who calls, the most common first. */
  readonly ways: readonly [Way, ...Way[]];
  readonly observables: Observables;
  readonly ending: string;
}

/** What the engine makes of one point of the space. */
export interface PlayedPoint {
  readonly scenario: Scenario;
  readonly run: number;
  readonly events: readonly SimulationEvent[];
}

export function play(point: Point): PlayedPoint {
  const scenario = scenarioAt(point);
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  return { scenario, run: scenario.acts.length, events };
}

/**
 * Everything that can be explained, the simplest first. A departure that changes nothing of the run is none: the
 * scenario without it stands for both.
 */
export function computeExplanations(): readonly Explanation[] {
  const found = new Map<string, Explanation>();
  const courses = new Map<string, string>();
  for (const point of scenarioSpace()) {
    const { scenario, run, events } = play(point);
    const observables = observe(scenario, run, events);
    const seen = Object.values(observables).join(' ');
    const course = `${seen} ${courseOf(events, run)}`;
    courses.set(nameOf(point), course);
    if (point.departures.some((id) => courses.get(nameOf(without(point, id))) === course)) continue;
    const ending = endingOf(events, run);
    const key = `${point.departures.join(' ')} ${seen} ${ending}`;
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? {
            departures: point.departures,
            ways: [point.way],
            observables,
            ending,
          }
        : { ...known, ways: [...known.ways, point.way] },
    );
  }
  return [...found.values()];
}

const without = ({ way, departures: chosen }: Point, id: DepartureId): Point => ({
  way,
  departures: chosen.filter((one) => one !== id),
});

const nameOf = ({ way, departures: chosen }: Point): string =>
  [way.source, way.type, ...chosen].join(' ');

/** What happens in a run, step by step, whatever the settings say and however long it takes. */
const courseOf = (events: readonly SimulationEvent[], run: number): string =>
  events
    .filter((event): event is RunEvent => event.run === run)
    .map((event) => `${event.type}:${event.rule}:${detailOf(event)}`)
    .join(' ');

function detailOf(event: RunEvent): string {
  switch (event.type) {
    case 'attempt.finished':
      return event.outcome.kind === 'returned' && event.outcome.body.length < 64
        ? event.outcome.body
        : event.outcome.kind;
    case 'invoke.answered':
      return String(event.status);
    case 'frontDoor.answered':
      return String(event.answer.status);
    case 'deadLetter.failed':
    case 'destination.failed':
      return event.reason;
    default:
      return '';
  }
}

/** How it ends, in a few words for the machine: two explanations that end alike may be variants of one. */
function endingOf(events: readonly SimulationEvent[], run: number): string {
  const fate = collectRun(events, run)?.summary.fate ?? 'underway';
  return [fate, givenUpBecause(events, run)].join(' ').trim();
}

/** Why Lambda gave the event up, or its copies; empty if it did not. */
export const givenUpBecause = (events: readonly SimulationEvent[], run: number): string => {
  const conditions = events.flatMap((event) =>
    event.run === run && event.type === 'event.givenUp' ? [event.condition] : [],
  );
  return [...new Set(conditions)].join(' ');
};
