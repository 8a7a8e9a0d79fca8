import { collectRun, type FateHeadline, fateHeadline, stateAt } from '#model';
import { departures } from './departure';
import type { DepartureId } from './departure-id';
import { play } from './explanation';
import { isPoint, type Point } from './scenario-space';

/** One change after which the engine says that the event is not lost. */
export interface Remedy {
  readonly change: 'add' | 'remove';
  readonly departure: DepartureId;
  /** How it ends then. */
  readonly fate: FateHeadline;
  readonly point: Point;
}

/** Changes offered at once. */
const mostRemedies = 2;

/** What keeps an event that would be lost: tried in this order. */
const keepers = ['deadLetter', 'onFailure', 'sourceQueue'] as const satisfies DepartureId[];

/**
 * What to change at a scenario so that the event is processed or kept: each change is tried, and offered if the engine
 * confirms it. What goes wrong before the code comes first, then a queue that keeps what fails, then the code itself.
 */
export function remediesFor(point: Point): readonly Remedy[] {
  const begin = fateOf(point);
  const removals = point.departures
    .filter((id) => departures[id].about !== 'code' || begin.kind !== 'underway')
    .map((departure): Change => ({ change: 'remove', departure }));
  const isCode = ({ departure }: Change) => departures[departure].about === 'code';
  const candidates: readonly Change[] = [
    ...removals.filter((one) => !isCode(one)),
    ...keepers
      .filter((id) => !point.departures.includes(id))
      .map((departure): Change => ({ change: 'add', departure })),
    ...removals.filter(isCode),
  ];
  const changed = candidates.flatMap((candidate): Remedy[] => {
    const next = changedPoint(point, candidate);
    if (!isPoint({ ...next, way: { ...next.way, depth: point.way.depth + 1 } })) return [];
    const { kind, headline } = fateOf(next);
    const better = order[kind] > order[begin.kind] || (isCode(candidate) && kind === 'succeeded');
    return better ? [{ ...candidate, fate: headline, point: next }] : [];
  });
  return changed.slice(0, mostRemedies);
}

interface Change {
  readonly change: 'add' | 'remove';
  readonly departure: DepartureId;
}

const changedPoint = (point: Point, { change, departure }: Change): Point => ({
  ...point,
  departures:
    change === 'add'
      ? [...point.departures, departure]
      : point.departures.filter((id) => id !== departure),
});

function fateOf(point: Point) {
  const { scenario, run, events } = play(point);
  const timeline = collectRun(events, run);
  const state = timeline && stateAt(timeline, timeline.summary.endedAt ?? 0, scenario);
  if (state === null) throw new Error('A scenario of the space has no run.');
  return { kind: state.fate.kind, headline: fateHeadline(state) };
}

/** How much is left of an event, by how it ends. */
const order = {
  underway: 0,
  lost: 0,
  refused: 0,
  failed: 0,
  dryRun: 3,
  undeliverable: 1,
  recorded: 1,
  deadLettered: 1,
  succeeded: 3,
} as const;
