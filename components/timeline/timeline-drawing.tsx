import type { Micros } from '#engine';
import type { TimeScale, WaitState } from '#model';
import { monoWidth, textWidth } from '#model/map/text-width';
import type { ThingId } from '#model/thing';
import { PatternDefs, patternFill } from '../look/patterns';
import { stateStyle } from '../look/state-style';
import { placeBarLabel } from './bar-label';
import { GhostDrawing } from './ghost-drawing';
import type { RowPair } from './ghost-rows';
import type { Bar } from './rows';
import type { Tick } from './ticks';
import { rowHeight, rowTop, textSize } from './timeline-size';
import { buttonRoom, waitLine } from './wait-line';

/** What is pointed at in a row: chosen, or only touched by the pointer or the focus. */
type RowMark = 'chosen' | 'hovered' | null;

interface DrawnRow extends RowPair {
  readonly thing: ThingId;
  readonly mark: RowMark;
}

export interface TimelineDrawingProps {
  readonly rows: readonly DrawnRow[];
  /** The run’s waits, in the order by which they are named. */
  readonly waits: readonly WaitState[];
  readonly thing: ThingId | null;
  readonly hovered: ThingId | null;
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
      {rows.map(
        ({ row, mark }, index) =>
          mark && (
            <rect
              key={row.id}
              x={0}
              y={rowTop(index)}
              width={right + 8}
              height={rowHeight - 1}
              rx="3"
              fill="var(--raised)"
              stroke={mark === 'chosen' ? 'var(--control)' : 'none'}
            />
          ),
      )}
      <g stroke="var(--hairline)">
        {rows.map(({ row }, index) => (
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
      {rows.map((drawn, index) => (
        <RowDrawing key={drawn.row.id} {...props} drawn={drawn} top={rowTop(index)} />
      ))}
    </>
  );
}

function RowDrawing(
  props: TimelineDrawingProps & { readonly drawn: DrawnRow; readonly top: number },
) {
  const { drawn, top, scale, left, right, end } = props;
  const { row, ghost, thing } = drawn;
  const bars = row.bars.map((bar) => ({
    bar,
    x: left + scale.toX(bar.from),
    width: Math.max(3, scale.toX(bar.to ?? end) - scale.toX(bar.from)),
    first: left + scale.toX(row.bars[0]?.from ?? bar.from),
  }));
  // A function called in turn has its attempts and its waits in one row.
  const isTaken = (from: number, to: number) =>
    bars.some(({ bar, x, width, first }) => {
      const label = placeBarLabel(bar.label, { left: first, right: x + width }, props, textSize);
      const labelWidth = monoWidth(label.text, textSize);
      const labelFrom = label.anchor === 'start' ? label.x : label.x - labelWidth;
      return from < Math.max(x + width, labelFrom + labelWidth) && to > Math.min(x, labelFrom);
    });
  return (
    <g>
      {ghost && <GhostDrawing row={ghost} top={top} scale={scale} left={left} end={end} />}
      {row.waits.map((wait) => {
        const from = left + scale.toX(wait.from);
        const to = left + scale.toX(wait.until);
        // Something else may begin in the middle of a wait: the button stands where nothing does any more.
        const gap = scale.gaps.find((known) => known.from < wait.until && known.to > wait.from);
        const button = gap ? left + scale.toX(gap.from) : null;
        const textFrom = button === null ? from + 2 : button + buttonRoom + 3;
        const text = props.waitText(wait.until - wait.from);
        const named: ThingId = `wait-${props.waits.indexOf(wait) + 1}`;
        const lit = props.thing === named || props.hovered === named;
        return (
          <g
            key={`${wait.invocation} ${wait.from}`}
            data-from={wait.from}
            data-thing={named}
            className="pointer-events-auto"
          >
            {lit && (
              <rect
                x={from - 2}
                y={top + 1}
                width={to - from + 4}
                height={rowHeight - 3}
                rx="4"
                fill="var(--raised)"
                stroke={props.thing === named ? 'var(--ink-2)' : 'var(--control)'}
              />
            )}
            <path
              d={waitLine(from, to, top + 12.5, button)}
              fill="none"
              stroke="var(--wait)"
              strokeWidth="1.6"
              strokeLinejoin="round"
            />
            {to - textFrom > textWidth(text, textSize) &&
              !isTaken(textFrom, textFrom + textWidth(text, textSize)) && (
                <text x={textFrom} y={top + 9} fontSize={textSize} fill="var(--ink-2)">
                  {text}
                </text>
              )}
          </g>
        );
      })}
      {bars.map(({ bar, x, width, first }) => (
        <BarDrawing
          // A bar that stops growing is a new one: the frame loop has changed the old one's width.
          key={`${bar.from} ${bar.weight} ${bar.to === null}`}
          bar={bar}
          thing={thing}
          x={x}
          width={width}
          first={first}
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
  readonly thing: ThingId;
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
    <g data-from={bar.from} data-thing={props.thing} className="pointer-events-auto">
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
          {label.text}
        </text>
      )}
    </g>
  );
}
