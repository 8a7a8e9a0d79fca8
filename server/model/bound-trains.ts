import type { Train } from './run-state';

/** So many tokens are drawn at most; a map with more could not be read. */
const drawn = 12;

/**
 * The tokens to draw. Those that have come to rest at one end of a line are one token and a count, the newest of them on
 * top; of the rest the oldest go into the count of the newest when there are too many.
 */
export function boundTrains(trains: readonly Train[]): readonly Train[] {
  if (trains.length < 2) return trains;
  const resting = new Map<string, number>();
  const shown: Train[] = [];
  for (const train of trains.toReversed()) {
    const place = placeAtRest(train);
    if (place === null) {
      shown.push(train);
      continue;
    }
    const known = resting.get(place);
    const top = known === undefined ? undefined : shown[known];
    if (known === undefined || top === undefined) {
      resting.set(place, shown.length);
      shown.push(train);
    } else shown[known] = { ...top, others: top.others + 1 };
  }
  const [newest] = shown;
  const beyond = shown.slice(drawn).reduce((sum, { others }) => sum + 1 + others, 0);
  if (newest === undefined || beyond === 0) return shown.toReversed();
  return [...shown.slice(1, drawn).toReversed(), { ...newest, others: newest.others + beyond }];
}

/** What stands at the same place in the same state; null for what travels. */
function placeAtRest({ route, kind, state, until }: Train): string | null {
  if (until === null) return `${kind === 'record'} ${route.at(-1)}`;
  return route.length === 1 && kind === 'copy' ? `copy ${route[0]} ${state}` : null;
}
