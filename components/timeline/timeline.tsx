'use client';
import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { Micros, SimulationEvent } from '#engine';
import {
  type AttemptState,
  formatSince,
  formatSpan,
  type RunState,
  type StationId,
  wallTime,
} from '#model';
import { stretchOf } from '../live/loop';
import { useView } from '../live/use-live';
import { useFrame } from '../look/use-frame';
import { useSize } from '../look/use-size';
import { useSetting } from '../shell/setting';
import { timelineWords as words } from '../words/timeline';
import { ageLimitOf } from './age-limit';
import { AgeLimitLine, placeAgeLimit } from './age-limit-line';
import { AxisCorner } from './axis-corner';
import { AxisNotes } from './axis-notes';
import { expandedWaits, isExpanded } from './expanded-waits';
import { fitScale } from './fit-scale';
import { GapButton } from './gap-button';
import { withGhosts } from './ghost-rows';
import { LoopBand } from './loop-band';
import { LoopHandle } from './loop-handle';
import { MarkRow } from './mark-row';
import { moveWithClock } from './move-with-clock';
import { RowLabel } from './row-label';
import { isOfRow, thingOfRow } from './row-thing';
import { type Row, timelineRows } from './rows';
import { StopRow, type TimelineStop } from './stop-row';
import { axisTicks, isUnderHandle } from './ticks';
import { TimelineDrawing } from './timeline-drawing';
import { planTimeline, type TimelineMark } from './timeline-plan';
import { labelWidth, ribbonHeight, rowHeight, rowTop, textSize } from './timeline-size';
import { TrueScaleRibbon } from './true-scale-ribbon';
import { useAxisPointer } from './use-axis-pointer';
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
  /** When virtual time was 0: the axis can then show the time of day. */
  readonly epochMs?: number;
  /** The rows of another run, drawn faint on the same axis. */
  readonly ghost?: readonly Row[];
  /** Moments that somebody foresaw. */
  readonly marks?: readonly TimelineMark[];
  /** Where a presented run stops; those beyond the axis are left out. */
  readonly stops?: readonly TimelineStop[];
  readonly onStop?: (stop: TimelineStop) => void;
  readonly onSeek: (t: Micros) => void;
  readonly onSelect?: (station: StationId, attempt: AttemptState | null) => void;
}

const noRows: readonly Row[] = [];
const noMarks: readonly TimelineMark[] = [];
const noStops: readonly TimelineStop[] = [];

/** The run on an axis that gives long waits no room: Caller, queue, each attempt and the end of the event. */
export function Timeline(props: TimelineProps) {
  const { state, events, cursor, clock, epochMs, onSeek, onSelect } = props;
  const { ghost = noRows, marks = noMarks, stops = noStops, onStop } = props;
  const { startedAt } = state;
  const patterns = useId();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const [ticksSetting, setTicks] = useSetting('axis', 'since');
  const waits = useStore(expandedWaits);
  const thing = useView((view) => view.thing);
  const hovered = useView((view) => view.hovered);
  const marked = useView(({ loop }) => (loop?.run === state.run ? loop : null));
  const { width } = useSize(frame, { width: 738, height: 200 });
  const left = labelWidth;
  const right = Math.max(left + 120, width - 8);
  const ribbonWidth = right - left - 6;
  const rows = timelineRows(state, events);
  const pairs = withGhosts(rows, ghost);
  const limit = ageLimitOf(state, events);
  const plan = planTimeline(state, rows, ghost, limit, marks);
  const { begun, end, horizon, moments } = plan;
  const target = fitScale(
    {
      from: startedAt,
      to: horizon,
      moments: plan.laidOut,
      width: ribbonWidth,
      breakWidth: 92,
      expanded: { has: (from) => isExpanded(waits, from) },
    },
    rows,
    textSize,
  );
  const scale = useGlidingScale({
    target,
    moments: [startedAt, ...plan.laidOut],
    layout: `${state.run} ${width}`,
  });
  const gaps = begun ? scale.gaps.filter((gap) => gap.from < end) : [];
  const wallClock = epochMs === undefined ? null : ticksSetting === 'clock';
  const momentText = (at: Micros) =>
    wallClock === true && epochMs !== undefined
      ? wallTime(epochMs, at).slice(11, 23)
      : formatSince(at - startedAt);
  const ageLabel =
    limit && (limit.near || state.endedAt === null)
      ? placeAgeLimit(limit, scale.toX, right - left)
      : null;
  const allTicks = begun
    ? axisTicks(moments, scale.toX, momentText, right - left, textSize, ageLabel ?? undefined)
    : [];
  const stretch = stretchOf(marked);
  const ticks = allTicks.filter((tick) => !isUnderHandle(tick, stretch, scale.toX));
  const rowsEnd = rowTop(pairs.length);
  const marksEnd = rowTop(pairs.length + (marks.length > 0 ? 1 : 0));
  const onAxis = begun && onStop ? stops.filter(({ at }) => at <= horizon) : noStops;
  const bottom = marksEnd + (onAxis.length > 0 ? rowHeight : 0);
  const height = bottom + ribbonHeight;
  const pointer = useAxisPointer({ axis, scale, moments, end, onSeek });
  const queueRow = Math.max(
    0,
    pairs.findIndex(({ row }) => row.id === 'queue'),
  );
  const pointed = events.find(({ seq }) => thing === `event-${seq}` || hovered === `event-${seq}`);

  useFrame(() => {
    if (!drawing.current || !begun) return;
    const at = Math.min(end, Math.max(startedAt, clock ? clock() : cursor));
    const share = (at - startedAt) / Math.max(1, horizon - startedAt);
    moveWithClock(drawing.current, {
      at,
      x: left + scale.toX(at),
      ribbonX: left + ribbonWidth * share,
    });
  });

  return (
    <div ref={frame} className="min-h-0 w-full overflow-x-hidden overflow-y-auto">
      <div className="relative" style={{ height }} data-testid="timeline">
        <AxisCorner
          wallClock={wallClock}
          onWallClock={(shown) => setTicks(shown ? 'clock' : 'since')}
          hasWaits={gaps.length > 0}
        />
        {begun && (
          <div
            ref={axis}
            className="absolute cursor-col-resize touch-none"
            style={{ left, width: right - left, top: rowTop(0), height: height - rowTop(0) }}
            data-testid="timeline-axis"
            {...pointer.scrub}
          />
        )}
        {begun && (
          <div
            className="absolute cursor-crosshair touch-none"
            style={{ left, width: right - left, top: 0, height: rowTop(0) }}
            title={words.selectHint}
            data-testid="timeline-select"
            {...pointer.select}
          />
        )}
        <svg
          ref={drawing}
          className="pointer-events-none absolute inset-0"
          width={width}
          height={height}
          aria-hidden="true"
          data-testid="timeline-drawing"
          {...pointer.scrub}
        >
          {stretch && (
            <LoopBand
              from={left + scale.toX(stretch.from)}
              to={left + scale.toX(stretch.to)}
              bottom={rowsEnd}
              on={marked?.on ?? false}
            />
          )}
          <TimelineDrawing
            rows={pairs.map((pair) => ({
              ...pair,
              thing: thingOfRow(pair.row, state),
              mark: isOfRow(thing, pair.row, state)
                ? 'chosen'
                : isOfRow(hovered, pair.row, state)
                  ? 'hovered'
                  : null,
            }))}
            waits={state.waits}
            thing={thing}
            hovered={hovered}
            scale={scale}
            end={end}
            ticks={ticks}
            left={left}
            right={right}
            patterns={patterns}
            waitText={formatSpan}
          />
          {limit && ageLabel && begun && (
            <AgeLimitLine label={ageLabel} x={scale.toX(limit.at)} left={left} bottom={rowsEnd} />
          )}
          {marks.length > 0 && (
            <MarkRow
              marks={marks}
              startedAt={startedAt}
              toX={scale.toX}
              left={left}
              right={right}
              top={rowsEnd}
              bottom={rowTop(0)}
            />
          )}
          {pointed && (
            <path
              d={`M${left + scale.toX(pointed.at)} ${rowTop(0)}V${rowsEnd}`}
              stroke="var(--platform)"
              strokeWidth="1.5"
              strokeDasharray="2 2"
              data-testid="pointed-event"
            />
          )}
          {begun && (
            <>
              <path
                data-ribbon-cursor=""
                d={`M0 ${bottom + 8}v18`}
                stroke="var(--ink)"
                strokeWidth="1.5"
                transform="translate(-99 0)"
              />
              <g data-cursor="" transform="translate(-99 0)">
                <path d={`M0 8V${rowsEnd}`} stroke="var(--ink)" strokeWidth="1.5" />
                <path d="M-6 1H6L0 9z" fill="var(--ink)" />
              </g>
            </>
          )}
        </svg>
        <ol aria-label={words.title}>
          {pairs.map(({ row }, index) => (
            <RowLabel
              key={row.id}
              row={row}
              top={rowTop(index)}
              startedAt={startedAt}
              thing={thingOfRow(row, state)}
              chosen={isOfRow(thing, row, state)}
              onSelect={onSelect}
            />
          ))}
        </ol>
        {marks.length > 0 && (
          <span
            className="absolute left-0 truncate pt-0.5 text-run text-sm"
            style={{ top: rowsEnd, width: left - 8 }}
            aria-hidden="true"
          >
            {words.predicted}
          </span>
        )}
        {gaps.map((gap) => (
          <GapButton
            key={gap.from}
            state={state}
            gap={gap}
            from={left + scale.toX(gap.from)}
            to={left + scale.toX(gap.to)}
            top={rowTop(queueRow)}
          />
        ))}
        {stretch &&
          (['from', 'to'] as const).map((side) => (
            <LoopHandle
              key={side}
              end={side}
              at={stretch[side]}
              startedAt={startedAt}
              latest={end}
              x={left + scale.toX(stretch[side])}
              text={momentText}
              momentAt={(event) => pointer.snapped(pointer.xOf(event))}
            />
          ))}
        {onStop && onAxis.length > 0 && (
          <StopRow
            stops={onAxis}
            now={Math.max(cursor, events.at(-1)?.at ?? startedAt)}
            toX={scale.toX}
            left={left}
            right={right}
            top={marksEnd}
            rowsTop={rowTop(0)}
            text={momentText}
            onStop={onStop}
          />
        )}
        <AxisNotes limit={limit} marks={marks} startedAt={startedAt} text={momentText} />
        {begun ? (
          <div className="absolute flex items-center" style={{ left: 0, top: bottom + 9 }}>
            <span className="text-ink-3 text-xs" style={{ width: left }}>
              {words.trueScale}
            </span>
            <TrueScaleRibbon state={state} end={end} horizon={horizon} width={ribbonWidth} />
          </div>
        ) : (
          <p
            className="absolute text-ink-2 text-sm"
            style={{ left, top: bottom + 2 }}
            data-testid="timeline-empty"
          >
            {words.empty}
          </p>
        )}
      </div>
    </div>
  );
}
