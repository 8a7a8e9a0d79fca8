import { engraving, legData, stationPlaces } from '#model/map/geometry';
import { pictureThemes } from '#model/picture/picture-theme';
import type { Colour, Shape } from '#model/picture/shape';
import { drawing } from '#model/picture/svg-text';
import type { StationId } from '#model/station';

/** The journey of an event that fails three times, without words: those are the page’s. */
const journey: readonly (readonly [StationId, StationId, Colour])[] = [
  ['caller', 'api', 'platform'],
  ['api', 'queue', 'platform'],
  ['queue', 'function', 'platform'],
  ['function', 'wait1', 'wait'],
  ['wait1', 'wait2', 'wait'],
  ['wait2', 'queue', 'wait'],
  ['function', 'dlq', 'dead'],
];
const stops: readonly StationId[] = ['caller', 'api', 'queue', 'function', 'wait1', 'wait2'];

const shapes: readonly Shape[] = [
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
  ...journey.map(
    ([from, to, stroke]): Shape => ({
      kind: 'path',
      d: legData(from, to),
      stroke,
      strokeWidth: 9,
      ...(stroke === 'wait' ? { dash: [2, 12] } : {}),
    }),
  ),
  ...stops.map((id): Shape => {
    const { x, y, width, height } = stationPlaces[id];
    return {
      kind: 'rect',
      x: x - width / 2 + 1,
      y: y - height / 2 + 1,
      width: width - 2,
      height: height - 2,
      radius: width / 2 - 1,
      fill: 'ground',
      stroke: 'station',
      strokeWidth: 4.5,
    };
  }),
  end('dlq', 'dead'),
  end('success', 'track'),
  end('onSuccess', 'track'),
  end('onFailure', 'track'),
];

function end(id: StationId, stroke: Colour): Shape {
  const { x, y } = stationPlaces[id];
  return { kind: 'path', d: `M${x} ${y - 11}v22`, stroke, strokeWidth: 9 };
}

const scale = 1.08;
const width = 1_200;
const height = 310;

/** The map as a picture for a picture: a data address. */
export const motif = `data:image/svg+xml;base64,${Buffer.from(
  drawing(
    width,
    height,
    [
      {
        kind: 'group',
        x: 1_132 - 645 * scale,
        y: 24 - 104 * scale,
        scale,
        shapes,
      },
    ],
    pictureThemes.night,
  ),
).toString('base64')}`;
