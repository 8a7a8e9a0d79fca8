import type { RunState, StationId } from '#model';
import { outcomes, stationPlaces } from '#model/map/geometry';
import { stationName } from '#model/map/station-name';
import { fitText, textWidth, wrapText } from '#model/map/text-width';
import type { Area } from './touch-areas';

/** What the drawing gives its words; all in its own units. */
export interface WordSizes {
  readonly nameSize: number;
  readonly noteSize: number;
  /** What is free to the right of the drawing: the names of the outcomes may take it too. */
  readonly spare: number;
}

export interface StationLayout {
  /** As much of it as there is room for. */
  readonly name: string;
  readonly nameSize: number;
  /** Baseline of the name. */
  readonly nameY: number;
  readonly note: readonly string[];
  readonly lineHeight: number;
  /** The stop with its words: what is pointed at, and framed in focus. */
  readonly hit: Area;
}

const NOTE_LEADING = 1.28;

/** How wide a station's words may be: those at the ends of the lines also take what is free beside the drawing. */
const roomOf = (id: StationId, spare: number): number =>
  stationPlaces[id].label.room + (stationPlaces[id].shape === 'end' && id !== 'denied' ? spare : 0);

/** Outcomes stand one below the other: on a small drawing, whose texts are large, a second line would reach the next name. */
function linesOf(id: StationId, { nameSize, noteSize }: WordSizes): 0 | 1 | 2 {
  const { label, y } = stationPlaces[id];
  const below = outcomes.map((other) => stationPlaces[other].y - y).filter((rise) => rise > 0);
  const reach = nameSize + 2 * noteSize * NOTE_LEADING;
  return label.lines === 2 && outcomes.includes(id) && reach > Math.min(...below) ? 1 : label.lines;
}

/** The lines of a station's note, cut or broken to its room. */
export function noteLines(id: StationId, note: string, sizes: WordSizes): readonly string[] {
  const lines = linesOf(id, sizes);
  const room = roomOf(id, sizes.spare);
  if (lines === 0 || note === '') return [];
  return lines === 1 ? [fitText(note, room, sizes.noteSize)] : wrapText(note, room, sizes.noteSize);
}

/** Where a station's words stand, and what of the drawing belongs to it. */
export function stationLayout(state: RunState, id: StationId, sizes: WordSizes): StationLayout {
  const { noteSize, spare } = sizes;
  const place = stationPlaces[id];
  const { label } = place;
  // The names of small stops are only spans: they stand close together.
  const nameSize = place.shape === 'small' ? noteSize : sizes.nameSize;
  const name = fitText(stationName(state, id), roomOf(id, spare), nameSize, 600);
  const note = noteLines(id, state.stations[id].note, sizes);
  const lineHeight = noteSize * NOTE_LEADING;
  // Beside the end of a line a lone name stands level with it.
  const nameY = place.shape === 'end' && note.length === 0 ? place.y + nameSize * 0.34 : label.y;
  // A note is 12 px: twice that is the least that a finger or a pointer needs.
  const width = Math.max(
    textWidth(name, nameSize, 600),
    ...note.map((line) => textWidth(line, noteSize)),
    24,
    2 * noteSize - 12,
  );
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.x;
  const top = nameY - nameSize;
  const bottom = nameY + 6 + note.length * lineHeight;
  const upright = Math.max(5, noteSize - place.height / 2 + 1);
  const hit = {
    left: Math.min(left, place.x - place.width / 2) - 6,
    top: Math.min(top, place.y - place.height / 2) - upright,
    right: Math.max(left + width, place.x + place.width / 2) + 6,
    bottom: Math.max(bottom, place.y + place.height / 2) + upright,
  };
  return { name, nameSize, nameY, note, lineHeight, hit };
}
