import type { Micros } from '#engine';
import { placeMarkLabels } from './place-mark-labels';
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
  const places = placeMarkLabels(
    marks.map((mark) => ({ mark, x: toX(markAt(mark, startedAt)), text: mark.text })),
    right - left,
  );
  const placed = places.map(({ mark, x, label }) => ({
    ...mark,
    x: left + x,
    label: label && { ...label, x: left + label.x },
  }));
  const y = top + rowHeight / 2;
  return (
    <g data-testid="timeline-marks">
      {placed.map(({ at, text, x, label }) => (
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
          {label && (
            <text
              x={label.x}
              y={y + 4}
              textAnchor={label.anchor}
              fontSize={textSize}
              fill="var(--ink-2)"
            >
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
