import {
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type Scenario,
} from '#engine';
import { type About, departures, isCause, isQueue } from './departure';
import { type DepartureId, departureIds } from './departure-id';
import { type Way, ways } from './ways';

/** Causes in one scenario: more things that go wrong at once are told by each of them. */
const mostCauses = 2;
/** Queues in one scenario. */
const mostQueues = 2;
/** Scenarios in the whole space, so that a new departure that multiplies it does not pass unnoticed. */
const mostScenarios = 8_000;

/** A scenario of the space, as what it has of its own. */
export interface Point {
  readonly way: Way;
  /** In the order of the table. */
  readonly departures: readonly DepartureId[];
}

/** Every combination that makes sense, the fewest departures first. */
export function scenarioSpace(): readonly Point[] {
  const points = ways.flatMap((way) =>
    combinations(way).map((chosen): Point => ({ way, departures: chosen })),
  );
  if (points.length > mostScenarios) {
    throw new Error(`The space has ${points.length} scenarios and may have ${mostScenarios}.`);
  }
  return points.sort((a, b) => a.departures.length - b.departures.length || byHabit(a, b));
}

/** The commoner way first, then the commoner departures. */
function byHabit(a: Point, b: Point): number {
  if (a.way !== b.way) return ways.indexOf(a.way) - ways.indexOf(b.way);
  const index = a.departures.findIndex((id, place) => id !== b.departures[place]);
  return rank(a.departures[index]) - rank(b.departures[index]);
}

const rank = (id: DepartureId | undefined): number =>
  id === undefined ? -1 : departureIds.indexOf(id);

/** The scenario at a point; the call that is asked about is its last. */
export function scenarioAt({ way, departures: chosen }: Point): Scenario {
  const plain: Scenario = {
    v: 1,
    seed: 42,
    epochMs: defaultEpochMs,
    account: defaultAccount,
    targets: [],
    functions: [defaultFunction],
    changes: [],
    acts: [{ ...defaultAct, at: 0, source: way.source, invocationType: way.type }],
  };
  return chosen.reduce((scenario, id) => departures[id].apply(scenario), plain);
}

/** Whether a way allows these departures together. */
export function isPoint({ way, departures: chosen }: Point): boolean {
  const others = new Set(chosen);
  return (
    chosen.length <= way.depth &&
    chosen.filter(isCause).length <= mostCauses &&
    chosen.filter(isQueue).length <= mostQueues &&
    chosen.every((id) => departures[id].fits(way, others))
  );
}

function combinations(way: Way): readonly (readonly DepartureId[])[] {
  return byAbout
    .reduce<readonly (readonly DepartureId[])[]>(
      (known, options) =>
        known.flatMap((chosen) =>
          chosen.length === way.depth
            ? [chosen]
            : [chosen, ...options.map((id) => [...chosen, id])],
        ),
      [[]],
    )
    .filter((chosen) => isPoint({ way, departures: chosen }));
}

const byAbout: readonly (readonly DepartureId[])[] = [
  ...departureIds
    .reduce(
      (groups, id) =>
        groups.set(departures[id].about, [...(groups.get(departures[id].about) ?? []), id]),
      new Map<About, readonly DepartureId[]>(),
    )
    .values(),
];
