import type { RunState, StationId } from '#model';

/** Where the run is now: where its newest train stands or is going. */
export function stationInFocus({ trains }: RunState): StationId {
  const train = trains.findLast(({ kind }) => kind === 'event') ?? trains.at(-1);
  if (!train) return 'caller';
  return train.route[train.stop ?? train.route.length - 1] ?? 'caller';
}
