import type { Micros } from '#engine';
import { engraving, legData, loopLabel, stationPlaces } from '../map/geometry';
import { surroundingsOf } from '../map/has-front-door';
import { stationWords } from '../map/station-words';
import type { RunState } from '../run-state';
import { attemptShapes, workShapes } from './attempt-shapes';
import { hueOf } from './picture-theme';
import type { Shape } from './shape';
import { stationShapes } from './station-shapes';
import { trainShapes } from './train-shapes';

/** Sizes of letters in the units of the map. */
const letters = { name: 14.5, note: 12.5 } as const;

/** The map of a run at a moment, in the map's own units: what the page draws, without what can be pressed. */
export const mapShapes = (state: RunState, at: Micros): readonly Shape[] => [
  ...engraving(surroundingsOf(state)).map(
    ({ d, answer }): Shape => ({
      kind: 'path',
      d,
      stroke: 'track',
      strokeWidth: 7,
      ...(answer ? { dash: [1, 13] } : {}),
    }),
  ),
  ...state.tracks.map(
    ({ from, to, state: life }): Shape => ({
      kind: 'path',
      d: legData(from, to),
      stroke: hueOf[life],
      strokeWidth: 9,
      ...(life === 'waiting' ? { dash: [2, 12] } : {}),
    }),
  ),
  ...lineName(state),
  loopName(state),
  ...(Object.keys(stationPlaces) as (keyof typeof stationPlaces)[])
    .filter((id) => isShown(state, id))
    .flatMap((id) => stationShapes(state, id)),
  ...workShapes(state, at),
  ...attemptShapes(state),
  ...trainShapes(state, at),
];

function isShown(state: RunState, id: keyof typeof stationPlaces): boolean {
  const { frontDoor, sourceQueue } = surroundingsOf(state);
  if (id === 'frontdoor') return frontDoor;
  return id !== 'sourceDlq' || sourceQueue;
}

/** The letter roundel that names the line this call takes. */
const lineName = ({ invocationType }: RunState): readonly Shape[] => [
  { kind: 'circle', x: 41, y: 31, r: 11.5, fill: 'platform' },
  {
    kind: 'text',
    x: 41,
    y: 36,
    text: invocationType.charAt(0),
    size: 14,
    weight: 700,
    anchor: 'middle',
    fill: 'ground',
  },
  {
    kind: 'text',
    x: 60,
    y: 36,
    text: invocationType,
    size: letters.name,
    weight: 600,
    anchor: 'start',
    fill: 'ink',
  },
];

function loopName(state: RunState): Shape {
  const throttles = state.waits.filter(({ kind }) => kind === 'throttle').length;
  return {
    kind: 'text',
    x: loopLabel.x,
    y: loopLabel.y,
    text: throttles > 0 ? stationWords.throttled(throttles) : stationWords.retryLoop,
    size: letters.note,
    weight: 400,
    anchor: 'middle',
    fill: state.stations.wait1.reachable ? 'ink-2' : 'ink-3',
  };
}
