import { formatSpan } from '#model';
import { textWidth } from '#model/map/text-width';
import { timelineWords as words } from '../words/timeline';
import type { AgeLimit } from './age-limit';
import { rowTop, textSize } from './timeline-size';

export interface AgeLimitLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Whether the limit itself is on the axis. */
  readonly drawn: boolean;
}

/** Where the name of the age limit stands: beside its line, or at the right end while it is farther away than the axis reaches. */
export function placeAgeLimit(
  limit: AgeLimit,
  toX: (at: number) => number,
  right: number,
): AgeLimitLabel {
  const span = formatSpan(limit.span);
  const text = limit.near ? words.ageLimit(span) : words.ageLimitBeyond(span);
  const width = textWidth(text, textSize);
  const x = limit.near ? toX(limit.at) - width - 6 : right - width;
  return { text, x: Math.max(0, x), width, drawn: limit.near };
}

/** The age from which Lambda gives an event up, as a line across the rows. */
export function AgeLimitLine(props: {
  readonly label: AgeLimitLabel;
  readonly x: number;
  readonly left: number;
  readonly bottom: number;
}) {
  const { label, x, left, bottom } = props;
  return (
    <g data-testid="age-limit">
      {label.drawn && (
        <path
          d={`M${left + x} 4V${bottom}`}
          stroke="var(--dead)"
          strokeWidth="1.5"
          strokeDasharray="5 3"
        />
      )}
      <text
        x={left + label.x}
        y={rowTop(0) - 7}
        fontSize={textSize}
        fill={label.drawn ? 'var(--dead)' : 'var(--ink-3)'}
      >
        {label.text}
      </text>
    </g>
  );
}
