import type { Micros } from '#engine';
import { timelineWords as words } from '../words/timeline';
import { placeStops } from './place-stops';
import { rowHeight } from './timeline-size';

/** A moment at which a presented run stops. */
export interface TimelineStop {
  readonly id: number;
  /** Absolute. */
  readonly at: Micros;
  readonly title: string;
}

export interface StopRowProps {
  readonly stops: readonly TimelineStop[];
  /** How far the run has come: what a later stop is called would tell what is to come. */
  readonly now: Micros;
  readonly toX: (at: Micros) => number;
  readonly left: number;
  readonly right: number;
  /** Upper edge of the row, and of the rows of the run. */
  readonly top: number;
  readonly rowsTop: number;
  readonly text: (at: Micros) => string;
  readonly onStop: (stop: TimelineStop) => void;
}

/** The stops of a presented run where they act, as numbered buttons: reached ones are filled, those ahead are rings. */
export function StopRow(props: StopRowProps) {
  const { stops, now, toX, left, right, top, rowsTop, text, onStop } = props;
  const middles = placeStops(
    stops.map(({ at }) => toX(at)),
    right - left - 12,
  );
  return (
    <>
      <svg
        className="pointer-events-none absolute top-0 left-0"
        width={right}
        height={top + 8}
        aria-hidden="true"
      >
        {stops.map(({ id, at }, index) => (
          <path
            key={id}
            d={`M${left + toX(at)} ${rowsTop}V${top - 2}L${left + (middles[index] ?? 0)} ${top + 4}`}
            fill="none"
            stroke="var(--ink-3)"
            strokeDasharray="1 3"
          />
        ))}
      </svg>
      <span
        className="absolute left-0 truncate pt-0.5 text-ink-2 text-sm"
        style={{ top, width: left - 8 }}
        aria-hidden="true"
      >
        {words.stops}
      </span>
      <ol aria-label={words.stops} data-testid="timeline-stops">
        {stops.map((stop, index) => {
          const reached = stop.at <= now;
          const name = reached
            ? words.stop(index + 1, text(stop.at), stop.title)
            : words.stopAhead(index + 1, text(stop.at));
          return (
            <li
              key={stop.id}
              className="absolute"
              style={{ left: left + (middles[index] ?? 0) - 12, top, height: rowHeight }}
            >
              <button
                type="button"
                className={`size-6 rounded-full border border-control pt-px font-semibold text-xs tabular-nums ${reached ? 'bg-ink text-ground' : 'bg-panel text-ink-2'}`}
                aria-label={name}
                title={name}
                data-state={reached ? 'reached' : 'ahead'}
                onClick={() => onStop(stop)}
              >
                {index + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
