import type { Micros } from '#engine';
import type { AttemptState, StationId } from '#model';
import type { ThingId } from '#model/thing';
import type { Row } from './rows';
import { labelWidth, rowHeight } from './timeline-size';

export interface RowLabelProps {
  readonly row: Row;
  /** Pixels from the upper edge. */
  readonly top: number;
  readonly startedAt: Micros;
  /** What it is for whoever points at it. */
  readonly thing?: ThingId;
  /** Whether it is the one that was chosen. */
  readonly chosen?: boolean;
  readonly onSelect?: (station: StationId, attempt: AttemptState | null) => void;
}

/** The name of a row, with what tests read of an attempt. It selects the row's station. */
export function RowLabel({ row, top, startedAt, thing, chosen, onSelect }: RowLabelProps) {
  const sinceInvoke = (at: Micros) => (at - startedAt) / 1_000;
  const { attempt } = row;
  return (
    <li
      className="absolute left-0"
      style={{ top, height: rowHeight, width: labelWidth - 8 }}
      data-testid={attempt ? 'attempt-row' : `row-${row.station}`}
      data-attempt={attempt?.attempt}
      data-invocation={attempt?.invocation}
      data-state={
        attempt
          ? attempt.outcome === null
            ? 'running'
            : attempt.failed
              ? 'failed'
              : 'succeeded'
          : undefined
      }
      data-started-ms={attempt ? sinceInvoke(attempt.startedAt) : undefined}
      data-ended-ms={attempt && attempt.endedAt !== null ? sinceInvoke(attempt.endedAt) : undefined}
    >
      <button
        type="button"
        className={`block h-full w-full truncate rounded text-left text-sm hover:text-ink ${chosen ? 'font-semibold text-ink' : row.bars.length > 0 ? 'text-ink-2' : 'text-ink-3'}`}
        aria-label={row.text}
        aria-current={chosen || undefined}
        data-thing={thing}
        onClick={() => onSelect?.(row.station, attempt)}
      >
        {row.name}
      </button>
    </li>
  );
}
