import type { StationId, Train } from '#model';
import type { Point } from '#model/map/rounded-path';
import { trainPosition } from '#model/train-position';

/** The small line on which an invocation is drawn that the run caused in turn. */
export const chainSize = { width: 250, height: 40 } as const;

const line = 14;
const loop = 33;

/** Its stations: the same as on the map, on one line with a loop below. */
export const chainPlaces = {
  api: { x: 8, y: line },
  queue: { x: 52, y: line },
  function: { x: 146, y: line },
  wait1: { x: 118, y: loop },
  wait2: { x: 80, y: loop },
  end: { x: 224, y: line },
} as const satisfies Readonly<Record<string, Point>>;

const placeOf = (station: StationId): Point => {
  switch (station) {
    case 'queue':
    case 'function':
    case 'wait1':
    case 'wait2':
      return chainPlaces[station];
    case 'success':
    case 'onSuccess':
    case 'dlq':
    case 'onFailure':
    case 'lost':
      return chainPlaces.end;
    case 'caller':
    case 'frontdoor':
    case 'api':
    case 'denied':
    case 'sourceDlq':
      return chainPlaces.api;
    default:
      return station satisfies never;
  }
};

/** Where a token of that line stands at a moment. */
export function chainPoint(train: Train, at: number): Point {
  const { from, to, fraction } = trainPosition(train, at);
  const a = placeOf(from);
  const b = placeOf(to);
  return { x: a.x + (b.x - a.x) * fraction, y: a.y + (b.y - a.y) * fraction };
}
