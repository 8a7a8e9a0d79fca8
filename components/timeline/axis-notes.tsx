import type { Micros } from '#engine';
import { formatSpan } from '#model';
import { timelineWords as words } from '../words/timeline';
import type { AgeLimit } from './age-limit';
import { markAt, type TimelineMark } from './timeline-plan';

/** What the axis shows beside the rows, for who cannot see it. */
export function AxisNotes(props: {
  readonly limit: AgeLimit | null;
  readonly marks: readonly TimelineMark[];
  readonly startedAt: Micros;
  readonly text: (at: Micros) => string;
}) {
  const { limit, marks, startedAt, text } = props;
  if (limit === null && marks.length === 0) return null;
  return (
    <ul className="sr-only">
      {limit && <li>{words.ageLimitText(formatSpan(limit.span), text(limit.at))}</li>}
      {marks.map((mark) => (
        <li key={`${mark.at} ${mark.text}`}>
          {words.predictedAt(mark.text, text(markAt(mark, startedAt)))}
        </li>
      ))}
    </ul>
  );
}
