import type { SimulationEvent } from '#engine';
import type { RunFold } from './run-fold';

/** A run as the first so many of its events left it. To go on from it, copy it. */
export interface Checkpoint {
  readonly count: number;
  readonly fold: RunFold;
}

/** What is kept of a run to seek in it: a checkpoint at every so many events, as far as somebody has looked. */
export interface Checkpoints {
  /** Request ids in the folds derive from it. */
  readonly seed: number;
  readonly spacing: number;
  /** In order. */
  readonly kept: readonly Checkpoint[];
}

/** Folding so many events takes less time than anybody notices; most runs are shorter and keep nothing. */
const SPACING = 1024;
/** A checkpoint of a long run is large: the longer the run, the further apart they stand. */
const MOST_KEPT = 16;

export const noCheckpoints = (seed: number, spacing: number = SPACING): Checkpoints => ({
  seed,
  spacing,
  kept: [],
});

/** The latest of them none of whose events comes after the moment. */
export const checkpointBefore = (
  { kept }: Checkpoints,
  events: readonly SimulationEvent[],
  at: number,
): Checkpoint | undefined =>
  kept.findLast(({ count }) => {
    const last = events[count - 1];
    return last !== undefined && last.at <= at;
  });

/** Whether the fold of this many events is one to keep. */
export const wantsCheckpoint = ({ spacing, kept }: Checkpoints, count: number): boolean =>
  count % spacing === 0 && count > (kept.at(-1)?.count ?? 0);

export function withCheckpoint(checkpoints: Checkpoints, checkpoint: Checkpoint): Checkpoints {
  const kept = [...checkpoints.kept, checkpoint];
  if (kept.length <= MOST_KEPT) return { ...checkpoints, kept };
  const spacing = checkpoints.spacing * 2;
  return { ...checkpoints, spacing, kept: kept.filter(({ count }) => count % spacing === 0) };
}

interface Remembered {
  readonly events: readonly SimulationEvent[];
  readonly checkpoints: Checkpoints;
}

/** By the event that begins the run: while a run goes on its list of events is replaced by ever longer ones. */
const remembered = new WeakMap<SimulationEvent, Remembered>();

const beginningOf = (events: readonly SimulationEvent[]): SimulationEvent | undefined =>
  events.find(({ type }) => type === 'call.sent');

/** What has been kept of a run with these events, also when it had fewer. */
export function checkpointsOf(events: readonly SimulationEvent[], seed: number): Checkpoints {
  const begin = beginningOf(events);
  const known = begin === undefined ? undefined : remembered.get(begin);
  if (known === undefined || known.checkpoints.seed !== seed) return noCheckpoints(seed);
  return known.events === events || beginAlike(known, events)
    ? known.checkpoints
    : noCheckpoints(seed);
}

/** A few thousand comparisons of the same objects: nothing beside folding them. */
function beginAlike({ events, checkpoints }: Remembered, others: readonly SimulationEvent[]) {
  const count = checkpoints.kept.at(-1)?.count ?? 0;
  for (let i = 0; i < count; i += 1) if (events[i] !== others[i]) return false;
  return true;
}

export function rememberCheckpoints(
  events: readonly SimulationEvent[],
  checkpoints: Checkpoints,
): void {
  const begin = beginningOf(events);
  if (begin !== undefined && checkpoints.kept.length > 0) {
    remembered.set(begin, { events, checkpoints });
  }
}
