'use client';
import { useRef } from 'react';
import { MILLISECOND, type Micros, SECOND } from '#engine';
import { createTimeScale, formatSince, type RunState } from '#model';
import type { PredictionMark } from '../compose/prediction-marks';
import { stateStyle } from '../look/state-style';
import { useSize } from '../look/use-size';
import { questionWords as words } from '../words/questions';

export interface PredictionAxisProps {
  readonly marks: readonly PredictionMark[];
  readonly state: RunState;
}

const HEIGHT = 58;
const YOU = 18;
const RUN = 38;
/** Room for the names of the two rows. */
const LEFT = 52;

/** What was predicted above what happened, on one axis with its long waits folded. */
export function PredictionAxis({ marks, state }: PredictionAxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box, { width: 300, height: HEIGHT });
  const predicted = marks.map(({ at }) => state.startedAt + at * MILLISECOND);
  const attempts = state.attempts.map(({ startedAt, endedAt, failed }) => ({
    from: startedAt,
    to: endedAt ?? state.at,
    look: stateStyle[failed ? 'failed' : 'succeeded'],
  }));
  const to = Math.max(state.endedAt ?? state.at, ...predicted);
  const scale = createTimeScale({
    from: state.startedAt,
    to,
    moments: [...predicted, ...attempts.flatMap((one) => [one.from, one.to])],
    width: Math.max(60, width - LEFT - 10),
    breakWidth: 36,
  });
  const x = (at: number) => LEFT + scale.toX(at);
  const label = words.axis(
    marks.map(({ text, at }) => `${text} ${formatSince(at * MILLISECOND)}`).join(', '),
    state.attempts.map(({ startedAt }) => formatSince(startedAt - state.startedAt)).join(', ') ||
      words.truth('runs', '0'),
  );
  return (
    <div ref={box} className="w-full" data-testid="prediction-axis">
      <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block text-xs">
        <text x="0" y={YOU + 4} fill="var(--ink-3)">
          {words.axisYou}
        </text>
        <text x="0" y={RUN + 4} fill="var(--ink-3)">
          {words.axisRun}
        </text>
        {[YOU, RUN].map((y) => (
          <line key={y} x1={LEFT} x2={x(to)} y1={y} y2={y} stroke="var(--control)" />
        ))}
        {predicted.map((at, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: marks keep their order
            key={index}
            d={`M${x(at)} ${YOU - 6}l6 6-6 6-6-6z`}
            fill="var(--panel)"
            stroke="var(--platform)"
            strokeWidth="2"
            data-at={marks[index]?.at}
          />
        ))}
        {attempts.map(({ from, to: end, look }) => (
          <rect
            key={from}
            x={x(from)}
            y={RUN - 6}
            width={Math.max(5, x(end) - x(from))}
            height="12"
            rx="2"
            fill={look.hue}
          />
        ))}
        <text x={LEFT} y={HEIGHT - 2} fill="var(--ink-3)">
          {formatSince(0)}
        </text>
        <text x={x(to)} y={HEIGHT - 2} textAnchor="end" fill="var(--ink-3)">
          {formatSince(rounded(to - state.startedAt))}
        </text>
      </svg>
    </div>
  );
}

/** Milliseconds say nothing where minutes pass. */
const rounded = (span: Micros): Micros => (span < 10 * SECOND ? span : span - (span % SECOND));
