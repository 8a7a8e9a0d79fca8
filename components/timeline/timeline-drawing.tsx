import type { Micros } from '#engine';
import type { TimeScale } from '#model';
import { PatternDefs, patternFill } from '../look/patterns';
import { stateStyle } from '../look/state-style';
import { placeBarLabel } from './bar-label';
import type { Bar, Row } from './rows';
import type { Tick } from './ticks';
import { rowHeight, rowTop, textSize } from './timeline-size';
import { waitLine } from './wave';

export interface TimelineDrawingProps {
  readonly rows: readonly Row[];
  readonly scale: TimeScale;
  /** The last moment the run is known for: bars that last reach up to here until the clock moves them. */
  readonly end: Micros;
  readonly ticks: readonly Tick[];
  readonly left: number;
  readonly right: number;
  /** Prefix of the pattern ids. */
  readonly patterns: string;
  readonly waitText: (span: Micros) => string;
}

/** Bars, waits and ticks. Thin is the platform, thick is your code, a hairline is waiting. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { rows, left, right, ticks } = props;
  const bottom = rowTop(rows.length);
  return (
    <>
      <PatternDefs prefix={props.patterns} />
      <g stroke="var(--hairline)">
        {rows.map((row, index) => (
          <path key={row.id} d={`M${left - 4} ${rowTop(index + 1) - 0.5}H${right}`} />
        ))}
        {ticks.map(({ at, x }) => (
          <path
            key={at}
            d={`M${left + x + 0.5} ${rowTop(0) - 4}V${bottom}`}
            strokeDasharray="1 3"
          />
        ))}
      </g>
      {ticks.map(({ at, x, text }) => (
        <text
          key={at}
          className="mono"
          x={left + x}
          y={rowTop(0) - 7}
          fontSize={textSize}
          fill="var(--ink-3)"
        >
          {text}
        </text>
      ))}
      {rows.map((row, index) => (
        <RowDrawing key={row.id} {...props} row={row} top={rowTop(index)} />
      ))}
    </>
  );
}

function RowDrawing(props: TimelineDrawingProps & { readonly row: Row; readonly top: number }) {
  const { row, top, scale, left, right, end } = props;
  return (
    <g>
      {row.waits.map((wait) => {
        const from = left + scale.toX(wait.from);
        const to = left + scale.toX(wait.until);
        const broken = scale.gaps.some(
          (gap) => gap.collapsed && gap.from < wait.until && gap.to > wait.from,
        );
        const text = props.waitText(wait.until - wait.from);
        return (
          <g key={`${wait.invocation} ${wait.from}`} data-from={wait.from}>
            <path
              d={waitLine(from, to, top + 15.5, broken)}
              fill="none"
              stroke="var(--wait)"
              strokeWidth="1.6"
              strokeLinejoin="round"
            />
            {to - from > text.length * 6 && (
              <text
                x={broken ? (from + to) / 2 + 14 : (from + to) / 2}
                y={top + 10}
                textAnchor={broken ? 'start' : 'middle'}
                fontSize={textSize}
                fill="var(--ink-2)"
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
      {row.bars.map((bar) => (
        <BarDrawing
          // A bar that stops growing is a new one: the frame loop has changed the old one's width.
          key={`${bar.from} ${bar.weight} ${bar.to === null}`}
          bar={bar}
          x={left + scale.toX(bar.from)}
          width={Math.max(3, scale.toX(bar.to ?? end) - scale.toX(bar.from))}
          first={left + scale.toX(row.bars[0]?.from ?? bar.from)}
          top={top}
          plot={{ left, right }}
          patterns={props.patterns}
        />
      ))}
    </g>
  );
}

const heights = { platform: 4, code: 14, end: 10 } as const;

function BarDrawing(props: {
  readonly bar: Bar;
  readonly x: number;
  readonly width: number;
  /** Where the row's first bar begins: a label on the left stands before it. */
  readonly first: number;
  readonly top: number;
  readonly plot: { readonly left: number; readonly right: number };
  readonly patterns: string;
}) {
  const { bar, x, width, top } = props;
  const { hue, pattern } = stateStyle[bar.state];
  const height = heights[bar.weight];
  const shape = {
    x,
    y: top + (rowHeight - height) / 2,
    width,
    height,
    rx: bar.weight === 'code' ? 3 : height / 2,
    'data-growing': bar.to === null ? '' : undefined,
  };
  const label = placeBarLabel(
    bar.label,
    { left: props.first, right: x + width },
    props.plot,
    textSize,
  );
  return (
    <g data-from={bar.from}>
      <rect {...shape} fill={hue} />
      {pattern && bar.weight === 'code' && (
        <rect {...shape} fill={patternFill(props.patterns, pattern)} />
      )}
      {bar.label !== '' && (
        <text
          className="mono"
          x={label.x}
          y={top + rowHeight / 2 + 4}
          textAnchor={label.anchor}
          fontSize={textSize}
          fontWeight="500"
          fill={bar.weight === 'platform' && bar.state === 'platform' ? 'var(--ink)' : hue}
        >
          {bar.label}
        </text>
      )}
    </g>
  );
}
