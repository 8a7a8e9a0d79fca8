'use client';
import { useStore } from 'zustand';
import { axisWords as words } from '../words/axis';
import { anyExpanded, expandedWaits, toggleAllWaits } from './expanded-waits';
import { labelWidth, rowTop } from './timeline-size';

export interface AxisCornerProps {
  /** Whether the axis shows the time of day; null where none is known. */
  readonly wallClock: boolean | null;
  readonly onWallClock: (shown: boolean) => void;
  /** Whether any wait could be drawn short. */
  readonly hasWaits: boolean;
}

/** What the axis counts, and how all waits are drawn. */
export function AxisCorner({ wallClock, onWallClock, hasWaits }: AxisCornerProps) {
  const expanded = useStore(expandedWaits, anyExpanded);
  return (
    <div
      className="absolute top-0 left-0 flex items-center justify-between"
      style={{ width: labelWidth - 8, height: rowTop(0) }}
    >
      {wallClock === null ? (
        <span className="text-ink-3 text-xs">{words.sinceInvoke}</span>
      ) : (
        <button
          type="button"
          className="h-6 whitespace-nowrap rounded pr-1 text-left text-ink-2 text-xs underline decoration-control decoration-dotted underline-offset-4 hover:text-ink"
          title={wallClock ? words.showSinceInvoke : words.showWallClock}
          aria-label={wallClock ? words.showSinceInvoke : words.showWallClock}
          data-testid="axis-clock"
          onClick={() => onWallClock(!wallClock)}
        >
          {wallClock ? words.wallClock : words.sinceInvoke}
        </button>
      )}
      <button
        type="button"
        className="grid size-6 place-items-center rounded text-ink-2 enabled:hover:text-ink disabled:text-ink-3 aria-pressed:bg-raised aria-pressed:text-ink"
        aria-label={words.expandWaits}
        aria-pressed={expanded && hasWaits}
        aria-keyshortcuts="b"
        title={hasWaits ? (expanded ? words.collapseWaits : words.expandWaits) : words.noWaits}
        disabled={!hasWaits}
        data-testid="expand-waits"
        onClick={toggleAllWaits}
      >
        <svg
          width="18"
          height="14"
          viewBox="0 0 18 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d="M5 3.5 1.5 7 5 10.5M1.5 7h15M13 3.5 16.5 7 13 10.5" />
        </svg>
      </button>
    </div>
  );
}
