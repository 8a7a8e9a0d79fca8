import type { Micros } from '#engine';
import { textWidth } from '../look/text-width';
import { markAt, type TimelineMark } from './timeline-plan';
import { rowHeight, textSize } from './timeline-size';

export interface MarkRowProps {
  readonly marks: readonly TimelineMark[];
  readonly startedAt: Micros;
  readonly toX: (at: Micros) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What was foreseen, as diamonds with a dotted line up through the rows, so that it can be held against what came. */
export function MarkRow({ marks, startedAt, toX, left, right, top, bottom }: MarkRowProps) {
  const placed = marks
    .map((mark) => ({ ...mark, x: left + toX(markAt(mark, startedAt)) }))
    .toSorted((a, b) => a.x - b.x);
  const y = top + rowHeight / 2;
  return (
    <g data-testid="timeline-marks">
      {placed.map(({ at, text, x }, index) => {
        const width = textWidth(text, textSize);
        const next = placed[index + 1]?.x ?? right;
        const before = placed[index - 1];
        const fitsRight = x + 10 + width <= next - 8;
        const fitsLeft = x - 10 - width >= (before?.x ?? left) + 8;
        return (
          <g key={`${at} ${text}`}>
            <path
              d={`M${x} ${bottom}V${y - 6}`}
              stroke="var(--run)"
              strokeWidth="1.5"
              strokeDasharray="1.5 3"
            />
            <path
              d={`M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`}
              fill="var(--panel)"
              stroke="var(--run)"
              strokeWidth="1.8"
            />
            {(fitsRight || fitsLeft) && (
              <text
                x={fitsRight ? x + 10 : x - 10}
                y={y + 4}
                textAnchor={fitsRight ? 'start' : 'end'}
                fontSize={textSize}
                fill="var(--ink-2)"
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
