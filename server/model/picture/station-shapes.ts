import { stationPlaces } from '../map/geometry';
import { stationName } from '../map/station-name';
import { fitText, wrapText } from '../map/text-width';
import type { RunState } from '../run-state';
import type { StationId } from '../station';
import { hueOf } from './picture-theme';
import type { Colour, Shape } from './shape';

const nameSize = 14.5;
const noteSize = 12.5;

/** A station with its name and, in the room it has, what is noted there. */
export function stationShapes(state: RunState, id: StationId): readonly Shape[] {
  const { label, shape, y } = stationPlaces[id];
  const { reachable, note } = state.stations[id];
  const size = shape === 'small' ? noteSize : nameSize;
  const lines =
    label.lines === 0 || note === ''
      ? []
      : label.lines === 1
        ? [fitText(note, label.room, noteSize)]
        : wrapText(note, label.room, noteSize);
  // Beside the end of a line a lone name stands level with it.
  const nameY = shape === 'end' && lines.length === 0 ? y + size * 0.34 : label.y;
  const words = (text: string, at: number, isName: boolean): Shape => ({
    kind: 'text',
    x: label.x,
    y: at,
    text,
    size: isName ? size : noteSize,
    weight: isName && reachable ? 600 : 400,
    anchor: label.anchor,
    fill: reachable ? (isName ? 'ink' : 'ink-2') : 'ink-3',
  });
  return [
    stop(state, id),
    words(fitText(stationName(state, id), label.room, size, 600), nameY, true),
    ...lines.map((text, index) => words(text, nameY + 1.5 + (index + 1) * noteSize * 1.28, false)),
  ];
}

/** The stop itself: a ring, a tall ring, the bar at the end of a line, or the dashed envelope of what is lost. */
function stop(state: RunState, id: StationId): Shape {
  const { x, y, width, height, shape } = stationPlaces[id];
  const { reachable, visited, state: life } = state.stations[id];
  const ink: Colour = !reachable ? 'track' : visited ? 'station' : 'ink-3';
  if (id === 'lost') {
    return {
      kind: 'path',
      d: `M${x - 11} ${y - 8}h22v16h-22zM${x - 10} ${y - 6}l10 7 10-7`,
      fill: 'ground',
      stroke: visited ? 'dead' : reachable ? 'ink-3' : 'track',
      strokeWidth: 2,
      dash: [3.4, 2.6],
    };
  }
  if (shape === 'end') {
    return {
      kind: 'path',
      d: `M${x} ${y - height / 2 + 3}v${height - 6}`,
      stroke: visited && life ? hueOf[life] : ink,
      strokeWidth: visited ? 9 : 6,
    };
  }
  return {
    kind: 'rect',
    x: x - width / 2 + 1,
    y: y - height / 2 + 1,
    width: width - 2,
    height: height - 2,
    radius: width / 2 - 1,
    fill: 'ground',
    stroke: ink,
    strokeWidth: shape === 'small' ? 4 : 4.5,
  };
}
