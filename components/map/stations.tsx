import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { RunState, StationId } from '#model';
import { outcomes, stationPlaces } from '#model/map/geometry';
import { stationName } from '#model/map/station-name';
import { fitText, textWidth, wrapText } from '#model/map/text-width';
import { isShownMoving, shownState } from '../live/shown';
import { useWordsFrame } from '../look/use-words-frame';
import { lateWithRun } from '../shell/late';
import { spokenStationName, stationDescription } from './station-description';
import { stationByKey, stationOrder } from './station-order';
import { StationShape } from './station-shape';

export interface StationsProps {
  readonly state: RunState;
  readonly selected: StationId | null;
  readonly onSelect: (id: StationId) => void;
  /** Font sizes in the units of the drawing. */
  readonly nameSize: number;
  readonly noteSize: number;
  /** Units to the right of the drawing that the names of the outcomes may take too. */
  readonly spare: number;
}

/** The stations as one group of buttons: one tab stop, arrows along the flow, Enter or Space selects. */
export function Stations(props: StationsProps) {
  const { state, selected, onSelect, nameSize, noteSize, spare } = props;
  const order = stationOrder(state);
  const [focused, setFocused] = useState<StationId>('caller');
  const elements = useRef(new Map<StationId, SVGGElement>());
  const entry = order.includes(focused) ? focused : 'caller';

  useWordsFrame(() => {
    const now = isShownMoving() ? shownState() : null;
    if (now === null) return;
    for (const [id, element] of elements.current) {
      const lines = linesOf(id, nameSize, noteSize);
      const words = noteLines(now.stations[id].note, lines, roomOf(id, spare), noteSize);
      const drawn = element.querySelectorAll('[data-note]');
      // Another number of lines is another drawing: that is React's.
      if (drawn.length !== words.length) continue;
      for (const [index, text] of words.entries()) {
        const line = drawn[index]?.firstChild;
        if (line && line.nodeValue !== text) line.nodeValue = text;
      }
    }
  });

  const onKeyDown = (event: KeyboardEvent, id: StationId) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onSelect(id);
      return;
    }
    const next = stationByKey(order, id, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setFocused(next);
    elements.current.get(next)?.focus();
  };

  return order.map((id) => (
    <Station
      key={id}
      id={id}
      state={state}
      selected={selected === id}
      tabStop={entry === id}
      nameSize={nameSize}
      noteSize={noteSize}
      spare={spare}
      register={(element) => {
        if (element) elements.current.set(id, element);
        else elements.current.delete(id);
      }}
      onFocus={() => setFocused(id)}
      onSelect={() => onSelect(id)}
      onKeyDown={(event) => onKeyDown(event, id)}
    />
  ));
}

/** How wide a station's words may be: those at the ends of the lines also take what is free beside the drawing. */
const roomOf = (id: StationId, spare: number): number =>
  stationPlaces[id].label.room + (stationPlaces[id].shape === 'end' && id !== 'denied' ? spare : 0);

/** Outcomes stand one below the other: on a small drawing, whose texts are large, a second line would reach the next name. */
function linesOf(id: StationId, nameSize: number, noteSize: number): 0 | 1 | 2 {
  const { label, y } = stationPlaces[id];
  const below = outcomes.map((other) => stationPlaces[other].y - y).filter((rise) => rise > 0);
  const reach = nameSize + 2 * noteSize * NOTE_LEADING;
  return label.lines === 2 && outcomes.includes(id) && reach > Math.min(...below) ? 1 : label.lines;
}

const NOTE_LEADING = 1.28;

function noteLines(
  note: string,
  lines: 0 | 1 | 2,
  room: number,
  noteSize: number,
): readonly string[] {
  if (lines === 0 || note === '') return [];
  return lines === 1 ? [fitText(note, room, noteSize)] : wrapText(note, room, noteSize);
}

/** What the pointer reads: the name, and of an empty outcome whether something should be there. */
const StationTip = lateWithRun(() => import('./station-tip').then((part) => part.StationTip), null);

interface StationProps {
  readonly id: StationId;
  readonly state: RunState;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly nameSize: number;
  readonly noteSize: number;
  readonly spare: number;
  readonly register: (element: SVGGElement | null) => void;
  readonly onFocus: () => void;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Station(props: StationProps) {
  const { id, state, selected, tabStop, noteSize, spare, register, onFocus, onSelect, onKeyDown } =
    props;
  const descriptionId = useId();
  const place = stationPlaces[id];
  const { label } = place;
  // The names of small stops are only spans: they stand close together.
  const nameSize = place.shape === 'small' ? noteSize : props.nameSize;
  const station = state.stations[id];
  const name = stationName(state, id);
  const shownName = fitText(name, roomOf(id, spare), nameSize, 600);
  const room = roomOf(id, spare);
  const note = noteLines(station.note, linesOf(id, props.nameSize, noteSize), room, noteSize);
  const lineHeight = noteSize * NOTE_LEADING;
  // Beside the end of a line a lone name stands level with it.
  const nameY = place.shape === 'end' && note.length === 0 ? place.y + nameSize * 0.34 : label.y;
  const width = Math.max(
    textWidth(shownName, nameSize, 600),
    ...note.map((line) => textWidth(line, noteSize)),
    24,
  );
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.x;
  const top = nameY - nameSize;
  const bottom = nameY + 6 + note.length * lineHeight;
  // A note is 12 px: twice that is the least that a finger or a pointer needs.
  const upright = Math.max(5, noteSize - place.height / 2 + 1);
  const hit = {
    x: Math.min(left, place.x - place.width / 2) - 6,
    y: Math.min(top, place.y - place.height / 2) - upright,
    right: Math.max(left + width, place.x + place.width / 2) + 6,
    bottom: Math.max(bottom, place.y + place.height / 2) + upright,
  };

  return (
    <g
      ref={register}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={spokenStationName(state, id)}
      aria-describedby={descriptionId}
      aria-pressed={selected}
      data-testid={`station-${id}`}
      data-state={station.state ?? 'none'}
      data-visited={station.visited}
      data-reachable={station.reachable}
      data-thing={`station-${id}`}
      className="map-station"
      onFocus={onFocus}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      {state.run > 0 ? <StationTip state={state} id={id} name={name} /> : <title>{name}</title>}
      <desc id={descriptionId}>{stationDescription(state, id)}</desc>
      <rect
        className="map-station-ring"
        x={hit.x}
        y={hit.y}
        width={hit.right - hit.x}
        height={hit.bottom - hit.y}
        rx="7"
      />
      <StationShape id={id} state={state} />
      <text
        x={label.x}
        y={nameY}
        textAnchor={label.anchor}
        fontSize={nameSize}
        fontWeight={station.reachable ? 600 : 400}
        fill={station.reachable ? 'var(--ink)' : 'var(--ink-3)'}
      >
        {shownName}
      </text>
      {note.map((text, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one note have no other identity
          key={index}
          data-note={id}
          x={label.x}
          y={nameY + 1.5 + (index + 1) * lineHeight}
          textAnchor={label.anchor}
          fontSize={noteSize}
          fill={station.reachable ? 'var(--ink-2)' : 'var(--ink-3)'}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
