import type { Micros } from '#engine';
import type { TimeScale } from '#model';
import { stateStyle } from '../look/state-style';
import type { Row } from './rows';
import { rowHeight } from './timeline-size';

export interface GhostDrawingProps {
  readonly row: Row;
  readonly top: number;
  readonly scale: TimeScale;
  readonly left: number;
  readonly end: Micros;
}

const heights = { platform: 8, code: 19, end: 15 } as const;

/** The same row of the other run: hollow and dashed, so that it is not taken for what happened. */
export function GhostDrawing({ row, top, scale, left, end }: GhostDrawingProps) {
  const x = (at: Micros) => left + scale.toX(at);
  return (
    <g opacity="0.75" data-testid="ghost-row">
      {row.waits.map((wait) => (
        <path
          key={`${wait.invocation} ${wait.from}`}
          d={`M${x(wait.from)} ${top + rowHeight - 5}H${x(wait.until)}`}
          stroke="var(--wait)"
          strokeDasharray="2 3"
        />
      ))}
      {row.bars.map((bar) => {
        const height = heights[bar.weight];
        return (
          <rect
            key={`${bar.from} ${bar.weight}`}
            x={x(bar.from) - 1}
            y={top + (rowHeight - height) / 2}
            width={Math.max(5, x(bar.to ?? end) - x(bar.from) + 2)}
            height={height}
            rx="4"
            fill="none"
            stroke={stateStyle[bar.state].hue}
            strokeWidth="1.4"
            strokeDasharray="3 2"
          />
        );
      })}
    </g>
  );
}
