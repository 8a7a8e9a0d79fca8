import type { RunState } from '#model';
import { timelineWords as words } from '../words/timeline';
import { toggleWait } from './expanded-waits';
import { type Gap, gapName } from './gap-name';
import { rowHeight } from './timeline-size';

export interface GapButtonProps {
  readonly state: RunState;
  readonly gap: Gap;
  /** Pixels. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/** Over a long wait: draws it to scale, or short again. */
export function GapButton({ state, gap, from, to, top }: GapButtonProps) {
  const wait = state.waits.findIndex((known) => known.from < gap.to && known.until > gap.from);
  return (
    <button
      type="button"
      className="group absolute flex items-center rounded"
      style={{
        left: from,
        width: Math.max(24, to - from),
        top,
        height: rowHeight,
      }}
      aria-pressed={gap.collapsed}
      aria-label={gapName(state, gap)}
      title={gap.collapsed ? words.expandWait : words.collapseWait}
      data-thing={wait < 0 ? undefined : `wait-${wait + 1}`}
      data-testid="gap"
      onClick={() => toggleWait(gap.from)}
    >
      <svg
        width="24"
        height="20"
        viewBox="0 0 24 20"
        fill="var(--panel)"
        stroke="var(--control)"
        strokeLinejoin="round"
        className="flex-none text-ink-2 group-hover:text-ink"
        aria-hidden="true"
      >
        <rect x="0.5" y="0.5" width="23" height="19" rx="4" />
        <path
          d={
            gap.collapsed
              ? 'M10 6.5 6 10l4 3.5M6 10h4.5M14 6.5l4 3.5-4 3.5M18 10h-4.5'
              : 'M6 6.5 10 10l-4 3.5M4.5 10H10M18 6.5 14 10l4 3.5M19.5 10H14'
          }
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
