import type { Micros } from '#engine';
import { formatSpan, type RunState } from '#model';
import { stateStyle } from '../look/state-style';
import { timelineWords as words } from '../words/timeline';
import { waitingPercent } from './waiting-share';

export interface TrueScaleRibbonProps {
  readonly state: RunState;
  /** The last moment that is known. */
  readonly end: Micros;
  /** Where the ribbon ends: later than `end` while the run may go on. */
  readonly horizon: Micros;
  readonly width: number;
}

/** The same run with every second as long as the next: mostly it waits. */
export function TrueScaleRibbon({ state, end, horizon, width }: TrueScaleRibbonProps) {
  const whole = Math.max(1, horizon - state.startedAt);
  const toX = (at: Micros) => (width * (at - state.startedAt)) / whole;
  const percent = waitingPercent(state.waits, state.startedAt, end);
  const text =
    percent > 0 ? words.mostlyWaiting(percent) : words.noWaiting(formatSpan(end - state.startedAt));
  return (
    <div
      role="img"
      aria-label={text}
      title={text}
      className="relative"
      style={{ width, height: 7 }}
      data-testid="true-scale"
    >
      <svg width={width} height="7" className="block" aria-hidden="true">
        <rect width={width} height="7" rx="3.5" fill="var(--track)" />
        {state.waits.map(({ invocation, from, until }) => (
          <rect
            key={`${invocation} ${from}`}
            x={toX(from)}
            width={Math.max(1, toX(Math.min(until, end)) - toX(from))}
            height="7"
            fill="var(--wait)"
            opacity="0.55"
          />
        ))}
        {state.attempts.map((attempt) => (
          <rect
            key={`${attempt.invocation} ${attempt.attempt}`}
            x={Math.min(width - 3, toX(attempt.startedAt))}
            width={Math.max(3, toX(attempt.endedAt ?? end) - toX(attempt.startedAt))}
            height="7"
            fill={
              attempt.endedAt === null
                ? stateStyle.running.hue
                : stateStyle[attempt.failed ? 'failed' : 'succeeded'].hue
            }
          />
        ))}
      </svg>
    </div>
  );
}
