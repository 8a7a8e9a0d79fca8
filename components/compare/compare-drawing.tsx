'use client';
import { useId, useRef } from 'react';
import { createTimeScale, formatSince, type RunState } from '#model';
import { PatternDefs } from '../look/patterns';
import { useSize } from '../look/use-size';
import { axisTicks } from '../timeline/ticks';
import { compareWords as words } from '../words/compare';
import { CompareLane, laneHeight } from './compare-lane';

const axisHeight = 22;
const textSize = 12;

export interface CompareDrawingProps {
  readonly before: RunState;
  readonly after: RunState;
  readonly beforeName: string;
  readonly afterName: string;
  /** Where the one was forked from the other, since the call; null: neither was. */
  readonly forkedAt: number | null;
}

/** Two runs on one axis that begins with both calls: the older one in outline. */
export function CompareDrawing({
  before,
  after,
  beforeName,
  afterName,
  forkedAt,
}: CompareDrawingProps) {
  const patterns = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame, { width: 720, height: 170 });
  const left = width < 480 ? 8 : 84;
  const right = Math.max(left + 80, width - 10);
  const moments = [...momentsOf(before), ...momentsOf(after)];
  const scale = createTimeScale({
    from: 0,
    to: Math.max(1, ...moments),
    moments,
    width: right - left,
  });
  const ticks = axisTicks(
    [0, ...moments],
    scale.toX,
    (since) => formatSince(since - (since % 1_000)),
    right - left,
    textSize,
  );
  const lanes = [
    { state: before, name: beforeName, ghost: true },
    { state: after, name: afterName, ghost: false },
  ];
  const narrow = left < 84;
  const step = laneHeight + (narrow ? 18 : 0);
  const bottom = axisHeight + 2 * step;
  const height = bottom + (forkedAt === null ? 0 : 18);
  const fork = forkedAt === null ? null : left + scale.toX(forkedAt);
  return (
    <div ref={frame} className="w-full" data-testid="compare-drawing">
      <svg
        width={width}
        height={height}
        className="block tabular-nums"
        role="img"
        aria-label={words.drawing}
      >
        <PatternDefs prefix={patterns} />
        {ticks.map(({ x, text }) => (
          <g key={x}>
            <path d={`M${left + x} 16V${bottom}`} stroke="var(--hairline)" />
            <text x={left + x} y="11" fontSize={textSize} fill="var(--ink-3)">
              {text}
            </text>
          </g>
        ))}
        {fork !== null && (
          <g>
            <path
              d={`M${fork} 16V${bottom}`}
              stroke="var(--ink)"
              strokeWidth="1.5"
              strokeDasharray="3 3"
            />
            <text
              x={Math.min(Math.max(fork, left + 34), right - 34)}
              y={bottom + 13}
              textAnchor="middle"
              fontSize={textSize}
              fill="var(--ink-2)"
            >
              {words.forkedHere}
            </text>
          </g>
        )}
        {lanes.map(({ state, name, ghost }, index) => {
          const top = axisHeight + index * step + (narrow ? 18 : 0);
          return (
            <g key={ghost ? 'ghost' : 'run'}>
              <text
                x="0"
                y={narrow ? top - 2 : top + 26}
                fontSize="13"
                fontWeight="600"
                fill={ghost ? 'var(--ink-2)' : 'var(--ink)'}
              >
                {name}
              </text>
              <CompareLane
                state={state}
                scale={scale}
                top={top}
                left={left}
                right={right}
                ghost={ghost}
                patterns={patterns}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Every moment at which something of a run begins or ends, since its call. */
const momentsOf = ({ startedAt, endedAt, at, attempts, waits, caller }: RunState): number[] =>
  [
    caller.answeredAt,
    endedAt ?? at,
    ...attempts.flatMap((attempt) => [attempt.startedAt, attempt.endedAt]),
    ...waits.flatMap(({ from, until }) => [from, Math.min(until, endedAt ?? at)]),
  ].flatMap((moment) => (moment === null ? [] : [moment - startedAt]));
