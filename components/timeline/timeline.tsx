'use client';
import { type PointerEvent, useId, useRef, useState } from 'react';
import type { Micros, SimulationEvent } from '#engine';
import { type AttemptState, formatSince, formatSpan, type RunState, type StationId } from '#model';
import { useFrame } from '../look/use-frame';
import { useSize } from '../look/use-size';
import { fitScale } from './fit-scale';
import { gapName } from './gap-name';
import { planAhead } from './plan-ahead';
import { RowLabel } from './row-label';
import { timelineRows } from './rows';
import { axisTicks } from './ticks';
import { TimelineDrawing } from './timeline-drawing';
import { timelineExtent } from './timeline-extent';
import { labelWidth, ribbonHeight, rowHeight, rowTop, textSize } from './timeline-size';
import { TrueScaleRibbon } from './true-scale-ribbon';
import { useGlidingScale } from './use-gliding-scale';

export interface TimelineProps {
  /** The run as far as it is known, wherever the viewer looks: the axis must not change while one scrubs. */
  readonly state: RunState;
  /** The room's events, or this run's. */
  readonly events: readonly SimulationEvent[];
  /** The moment the viewer looks at. */
  readonly cursor: Micros;
  /** The same moment, asked for at every frame; without it the cursor stands at `cursor`. */
  readonly clock?: () => Micros;
  readonly onSeek: (t: Micros) => void;
  readonly onSelect?: (station: StationId, attempt: AttemptState | null) => void;
}

/** The run on an axis that gives long waits no room: Caller, queue, each attempt and the end of the event. */
export function Timeline({ state, events, cursor, clock, onSeek, onSelect }: TimelineProps) {
  const patterns = useId();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<Micros>>(new Set());
  const { width } = useSize(frame, { width: 738, height: 200 });
  const left = labelWidth;
  const right = Math.max(left + 120, width - 8);
  const ribbonWidth = right - left - 6;
  const rows = timelineRows(state, events);
  const { end, moments, begun } = timelineExtent(state, rows);
  const planned = planAhead(state, end);
  const horizon = planned.at(-1) ?? end;
  const laidOut = [...moments, ...planned];
  const target = fitScale(
    { from: state.startedAt, to: horizon, moments: laidOut, width: ribbonWidth, expanded },
    rows,
    textSize,
  );
  const scale = useGlidingScale({
    target,
    moments: [state.startedAt, ...laidOut],
    layout: `${state.run} ${width}`,
  });
  const gaps = scale.gaps.filter((gap) => gap.from < end);
  const ticks = begun
    ? axisTicks(
        moments,
        scale.toX,
        (at) => formatSince(at - state.startedAt),
        right - left,
        textSize,
      )
    : [];
  const height = rowTop(rows.length) + ribbonHeight;

  useFrame(() => {
    const svg = drawing.current;
    if (!svg || !begun) return;
    const t = Math.min(end, Math.max(state.startedAt, clock ? clock() : cursor));
    const x = (left + scale.toX(t)).toFixed(2);
    const mark = svg.querySelector('[data-ribbon-cursor]');
    const markX =
      left + (ribbonWidth * (t - state.startedAt)) / Math.max(1, horizon - state.startedAt);
    mark?.setAttribute('transform', `translate(${markX.toFixed(2)} 0)`);
    const line = svg.querySelector('[data-cursor]');
    if (line && line.getAttribute('data-x') !== x) {
      line.setAttribute('data-x', x);
      line.setAttribute('transform', `translate(${x} 0)`);
    }
    for (const part of svg.querySelectorAll('[data-from]')) {
      const opacity = Number(part.getAttribute('data-from')) > t ? '0.38' : '1';
      if (part.getAttribute('opacity') !== opacity) part.setAttribute('opacity', opacity);
    }
    for (const bar of svg.querySelectorAll('[data-growing]')) {
      const grown = Math.max(3, Number(x) - Number(bar.getAttribute('x'))).toFixed(2);
      if (bar.getAttribute('width') !== grown) bar.setAttribute('width', grown);
    }
  });

  const seek = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onSeek(scale.toTime(Math.min(box.width, Math.max(0, event.clientX - box.left))));
  };

  return (
    <div ref={frame} className="min-h-0 w-full overflow-x-hidden overflow-y-auto">
      <div className="relative" style={{ height }} data-testid="timeline">
        <svg
          ref={drawing}
          className="pointer-events-none absolute inset-0"
          width={width}
          height={height}
          aria-hidden="true"
        >
          <TimelineDrawing
            rows={rows}
            scale={scale}
            end={end}
            ticks={ticks}
            left={left}
            right={right}
            patterns={patterns}
            waitText={formatSpan}
          />
          {begun && (
            <path
              data-ribbon-cursor=""
              d={`M0 ${rowTop(rows.length) + 8}v18`}
              stroke="var(--ink)"
              strokeWidth="1.5"
              transform="translate(-99 0)"
            />
          )}
          {begun && (
            <g data-cursor="" transform="translate(-99 0)">
              <path d={`M0 8V${rowTop(rows.length)}`} stroke="var(--ink)" strokeWidth="1.5" />
              <path d="M-6 1H6L0 9z" fill="var(--ink)" />
            </g>
          )}
        </svg>
        {begun && (
          <div
            className="absolute cursor-col-resize touch-none"
            style={{ left, width: right - left, top: 0, height }}
            data-testid="timeline-axis"
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              seek(event);
            }}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
            }}
          />
        )}
        <ol aria-label="Timeline">
          {rows.map((row, index) => (
            <RowLabel
              key={row.id}
              row={row}
              top={rowTop(index)}
              startedAt={state.startedAt}
              onSelect={onSelect}
            />
          ))}
        </ol>
        {gaps.map((gap) => {
          const queue = Math.max(
            0,
            rows.findIndex((row) => row.id === 'queue'),
          );
          const from = left + scale.toX(gap.from);
          return (
            <button
              key={gap.from}
              type="button"
              className="absolute rounded hover:outline hover:outline-control"
              style={{
                left: from,
                width: Math.max(24, left + scale.toX(gap.to) - from),
                top: rowTop(queue) - 1,
                height: rowHeight + 2,
              }}
              aria-pressed={gap.collapsed}
              aria-label={gapName(state, gap)}
              title={gap.collapsed ? 'Draw this wait to scale' : 'Draw this wait short'}
              data-testid="gap"
              onClick={() => setExpanded((known) => toggled(known, gap.from))}
            />
          );
        })}
        {begun ? (
          <div
            className="absolute flex items-center"
            style={{ left: 0, top: rowTop(rows.length) + 9 }}
          >
            <span className="text-xs text-ink-3" style={{ width: left }}>
              True scale
            </span>
            <TrueScaleRibbon state={state} end={end} horizon={horizon} width={ribbonWidth} />
          </div>
        ) : (
          <p
            className="absolute text-sm text-ink-2"
            style={{ left, top: rowTop(rows.length) + 2 }}
            data-testid="timeline-empty"
          >
            Nothing yet: press Invoke
          </p>
        )}
      </div>
    </div>
  );
}

function toggled(known: ReadonlySet<Micros>, gap: Micros): ReadonlySet<Micros> {
  const next = new Set(known);
  if (!next.delete(gap)) next.add(gap);
  return next;
}
