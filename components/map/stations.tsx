import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { RunState, StationId } from '#model';
import { stationPlaces } from '#model/map/geometry';
import { stationName } from '#model/map/station-name';
import { isShownMoving, shownState } from '../live/shown';
import { useWordsFrame } from '../look/use-words-frame';
import { lateWithRun } from '../shell/late';
import { useMedia } from '../shell/use-media';
import { spokenStationName, stationDescription } from './station-description';
import { noteLines, type StationLayout, stationLayout, type WordSizes } from './station-layout';
import { stationByKey, stationOrder } from './station-order';
import { StationShape } from './station-shape';
import { type Area, touchAreas } from './touch-areas';

export interface StationsProps extends WordSizes {
  readonly state: RunState;
  readonly selected: StationId | null;
  readonly onSelect: (id: StationId) => void;
  /** How many pixels a unit of the drawing is. */
  readonly scale: number;
}

/** What a finger needs, in pixels. */
const FINGER = 44;

/** The stations as one group of buttons: one tab stop, arrows along the flow, Enter or Space selects. */
export function Stations(props: StationsProps) {
  const { state, selected, onSelect, nameSize, noteSize, spare, scale } = props;
  const sizes = { nameSize, noteSize, spare };
  const order = stationOrder(state);
  const [focused, setFocused] = useState<StationId>('caller');
  const elements = useRef(new Map<StationId, SVGGElement>());
  const entry = order.includes(focused) ? focused : 'caller';
  const layouts = order.map((id) => [id, stationLayout(state, id, sizes)] as const);
  const coarse = useMedia('(pointer: coarse)') === true;
  const targets = coarse
    ? touchAreas(new Map(layouts.map(([id, { hit }]) => [id, hit])), FINGER / scale)
    : null;

  useWordsFrame(() => {
    const now = isShownMoving() ? shownState() : null;
    if (now === null) return;
    for (const [id, element] of elements.current) {
      const words = noteLines(id, now.stations[id].note, sizes);
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

  return layouts.map(([id, layout]) => (
    <Station
      key={id}
      id={id}
      state={state}
      selected={selected === id}
      tabStop={entry === id}
      layout={layout}
      target={targets?.get(id) ?? null}
      noteSize={noteSize}
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

/** What the pointer reads: the name, and of an empty outcome whether something should be there. */
const StationTip = lateWithRun(() => import('./station-tip').then((part) => part.StationTip), null);

interface StationProps {
  readonly id: StationId;
  readonly state: RunState;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly layout: StationLayout;
  /** What a finger may press besides; null for a pointer. */
  readonly target: Area | null;
  readonly noteSize: number;
  readonly register: (element: SVGGElement | null) => void;
  readonly onFocus: () => void;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Station(props: StationProps) {
  const { id, state, selected, tabStop, layout, target, noteSize } = props;
  const { register, onFocus, onSelect, onKeyDown } = props;
  const descriptionId = useId();
  const { label } = stationPlaces[id];
  const station = state.stations[id];
  const name = stationName(state, id);
  const { nameSize, nameY, note, lineHeight } = layout;

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
      {target && <rect fill="transparent" {...boxOf(target)} />}
      <rect className="map-station-ring" {...boxOf(layout.hit)} rx="7" />
      <StationShape id={id} state={state} />
      <text
        x={label.x}
        y={nameY}
        textAnchor={label.anchor}
        fontSize={nameSize}
        fontWeight={station.reachable ? 600 : 400}
        fill={station.reachable ? 'var(--ink)' : 'var(--ink-3)'}
      >
        {layout.name}
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

const boxOf = ({ left, top, right, bottom }: Area) => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});
