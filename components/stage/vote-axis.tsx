'use client';
import { useRef } from 'react';
import { MILLISECOND } from '#engine';
import { createTimeScale, formatSince, type RunState } from '#model';
import { stateStyle } from '../look/state-style';
import { useSize } from '../look/use-size';
import { stageWords as words } from '../words/stage';
import type { VoteMark } from './vote-marks';

const HEIGHT = 118;
/** Baseline of the bars of votes, and how high the highest is. */
const ROOM = 66;
const HIGHEST = 46;
const RUN = 88;
const LEFT = 48;
const BAR = 18;

/** Votes as bars over what happened, on one axis with its long waits folded. */
export function VoteAxis({
  marks,
  state,
}: {
  readonly marks: readonly VoteMark[];
  readonly state: RunState;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box, { width: 320, height: HEIGHT });
  const most = Math.max(1, ...marks.map(({ count }) => count));
  const predicted = marks.map(({ at }) => state.startedAt + at * MILLISECOND);
  const attempts = state.attempts.map(({ startedAt, endedAt, failed }) => ({
    from: startedAt,
    to: endedAt ?? state.at,
    hue: stateStyle[failed ? 'failed' : 'succeeded'].hue,
  }));
  const to = Math.max(state.endedAt ?? state.at, ...predicted);
  const scale = createTimeScale({
    from: state.startedAt,
    to,
    moments: [...predicted, ...attempts.flatMap((one) => [one.from, one.to])],
    width: Math.max(60, width - LEFT - BAR),
    breakWidth: 36,
  });
  const x = (at: number) => LEFT + BAR / 2 + scale.toX(at);
  const label = words.axis(
    marks
      .map(({ count, at }) => words.axisVote(words.votes(count), formatSince(at * MILLISECOND)))
      .join(', '),
    attempts.map(({ from }) => formatSince(from - state.startedAt)).join(', ') || words.noRuns,
  );
  return (
    <div ref={box} className="mt-3 w-full" data-testid="vote-axis">
      <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block text-xs">
        <text x="0" y={ROOM} fill="var(--ink-2)">
          {words.axisRoom}
        </text>
        <text x="0" y={RUN + 4} fill="var(--ink-2)">
          {words.axisRun}
        </text>
        {[ROOM, RUN].map((y) => (
          <line key={y} x1={LEFT} x2={x(to) + BAR / 2} y1={y} y2={y} stroke="var(--control)" />
        ))}
        {marks.map(({ option, count, at }) => {
          const height = (count / most) * HIGHEST;
          const centre = x(state.startedAt + at * MILLISECOND);
          return (
            <g key={option} data-option={option} data-count={count}>
              <rect
                x={centre - BAR / 2}
                y={ROOM - height}
                width={BAR}
                height={height}
                fill="var(--platform)"
              />
              <text
                x={centre}
                y={ROOM - height - 4}
                textAnchor="middle"
                fill="var(--ink)"
                fontWeight="600"
              >
                {count}
              </text>
            </g>
          );
        })}
        {attempts.map(({ from, to: end, hue }) => (
          <rect
            key={from}
            x={x(from)}
            y={RUN - 7}
            width={Math.max(6, x(end) - x(from))}
            height="14"
            rx="2"
            fill={hue}
          />
        ))}
        <text x={LEFT} y={HEIGHT - 4} fill="var(--ink-3)">
          {formatSince(0)}
        </text>
        <text x={x(to) + BAR / 2} y={HEIGHT - 4} textAnchor="end" fill="var(--ink-3)">
          {formatSince(to - state.startedAt)}
        </text>
      </svg>
    </div>
  );
}
