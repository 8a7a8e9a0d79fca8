import type { RunState } from '#model';
import { rowWords as words } from '../words/rows';
import { possibleRows } from './possible-rows';
import { RowLabel, type RowLabelProps } from './row-label';
import { labelWidth, ribbonHeight, rowHeight, rowTop } from './timeline-size';

export interface EmptyTimelineProps {
  readonly state: RunState;
  readonly onSelect?: RowLabelProps['onSelect'];
}

/** The rows that a run may fill, before there is one; it has the very size of the timeline that follows. */
export function EmptyTimeline({ state, onSelect }: EmptyTimelineProps) {
  const rows = possibleRows(state);
  return (
    <div
      className="relative"
      style={{ height: rowTop(rows.length) + ribbonHeight }}
      data-testid="timeline"
    >
      <ol aria-label={words.timeline}>
        {rows.map((row, index) => (
          <RowLabel
            key={row.id}
            row={row}
            top={rowTop(index)}
            startedAt={state.startedAt}
            onSelect={onSelect}
          />
        ))}
      </ol>
      {rows.map((row, index) => (
        <span
          key={row.id}
          aria-hidden="true"
          className="absolute h-px bg-hairline"
          style={{ top: rowTop(index) + rowHeight - 1, left: labelWidth - 4, right: 8 }}
        />
      ))}
      {state.run === 0 && (
        <p
          className="absolute text-sm text-ink-2"
          style={{ left: labelWidth, top: rowTop(rows.length) + 2 }}
          data-testid="timeline-empty"
        >
          {words.pressInvoke}
        </p>
      )}
    </div>
  );
}
