import { engraving, legData, stationPlaces } from '#model/map/geometry';
import type { Colour, Shape } from '#model/picture/shape';
import type { StationId } from '#model/station';

/** The legs of an event that fails three times. */
const legs: readonly (readonly [StationId, StationId, Colour])[] = [
  ['caller', 'api', 'platform'],
  ['api', 'queue', 'platform'],
  ['queue', 'function', 'platform'],
  ['function', 'wait1', 'wait'],
  ['wait1', 'wait2', 'wait'],
  ['wait2', 'queue', 'wait'],
  ['function', 'dlq', 'dead'],
];
const stops: readonly StationId[] = ['caller', 'api', 'queue', 'function', 'wait1', 'wait2'];

/** The map before anything has moved. */
export const emptyMap: readonly Shape[] = [
  ...engraving({ frontDoor: false, sourceQueue: false })
    // It leads up, to where the words are.
    .filter(({ to }) => to !== 'denied')
    .map(
      ({ d, answer }): Shape => ({
        kind: 'path',
        d,
        stroke: 'track',
        strokeWidth: 7,
        ...(answer ? { dash: [1, 13] } : {}),
      }),
    ),
  ...stops.map((id) => stop(id, 'track')),
  ...(['dlq', 'success', 'onSuccess', 'onFailure'] as const).map((id) => end(id, 'track')),
];

/** The journey of an event that fails three times, for the pages that show no run of their own. */
export const journey: readonly Shape[] = [
  ...emptyMap,
  ...legs.map(
    ([from, to, stroke]): Shape => ({
      kind: 'path',
      d: legData(from, to),
      stroke,
      strokeWidth: 9,
      ...(stroke === 'wait' ? { dash: [2, 12] } : {}),
    }),
  ),
  ...stops.map((id) => stop(id, 'station')),
  end('dlq', 'dead'),
];

function stop(id: StationId, stroke: Colour): Shape {
  const { x, y, width, height } = stationPlaces[id];
  return {
    kind: 'rect',
    x: x - width / 2 + 1,
    y: y - height / 2 + 1,
    width: width - 2,
    height: height - 2,
    radius: width / 2 - 1,
    fill: 'ground',
    stroke,
    strokeWidth: 4.5,
  };
}

function end(id: StationId, stroke: Colour): Shape {
  const { x, y } = stationPlaces[id];
  return { kind: 'path', d: `M${x} ${y - 11}v22`, stroke, strokeWidth: 9 };
}
