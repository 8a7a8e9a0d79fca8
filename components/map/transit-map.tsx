'use client';
import { useRef } from 'react';
import type { Micros } from '#engine';
import type { RunState, StationId } from '#model';
import { mapSize } from '#model/map/geometry';
import { surroundingsOf } from '#model/map/has-front-door';
import { useSize } from '../look/use-size';
import { lateWithRun } from '../shell/late';
import { mapWords } from '../words/map';
import { Engraving, TravelledTrack } from './engraving';
import { LineName } from './line-name';
import { LoopLabel } from './loop-label';
import { Stations } from './stations';

const RunOnMap = lateWithRun(() => import('./run-on-map').then((part) => part.RunOnMap));

export interface TransitMapProps {
  readonly state: RunState;
  /** The moment to draw, asked for at every frame. */
  readonly clock: () => Micros;
  readonly selected: StationId | null;
  readonly onSelect: (id: StationId) => void;
  /** Whether time passes now; an arrival is then travelled, else it has happened. */
  readonly moving: boolean;
}

/** The journey of one run on a map that never moves. It scales to its container; its words never fall below 12 px. */
export function TransitMap({ state, clock, selected, onSelect, moving }: TransitMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame, mapSize);
  const scale = Math.min(width / mapSize.width, height / mapSize.height) || 1;
  // What is free beside the drawing goes to the names at its right end, so that none of them is cut.
  const spare = Math.max(0, (width / scale - mapSize.width) / 2);
  const nameSize = Math.max(14.5, 13 / scale);
  const noteSize = Math.max(12.5, 12 / scale);

  return (
    <div ref={frame} className="h-full min-h-0 w-full min-w-0">
      <svg
        viewBox={`0 ${mapSize.top} ${mapSize.width} ${mapSize.height}`}
        className="transit-map block h-full w-full overflow-visible"
        role="group"
        aria-label={mapWords.name}
        data-testid="transit-map"
      >
        <Engraving {...surroundingsOf(state)} />
        <TravelledTrack state={state} />
        <LineName invocationType={state.invocationType} nameSize={nameSize} />
        <LoopLabel state={state} noteSize={noteSize} />
        <Stations
          state={state}
          selected={selected}
          onSelect={onSelect}
          nameSize={nameSize}
          noteSize={noteSize}
          spare={spare}
          scale={scale}
        />
        {state.run > 0 && (
          <RunOnMap state={state} clock={clock} noteSize={noteSize} moving={moving} />
        )}
      </svg>
    </div>
  );
}
