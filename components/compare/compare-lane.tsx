import { formatSpan, type RunState, type TimeScale } from '#model';
import { fateWords } from '#model/fate-words';
import { monoWidth } from '#model/map/text-width';
import { answerOf } from '#model/outcome-line';
import { fateState } from '../look/fate-state';
import { patternFill } from '../look/patterns';
import { stateStyle } from '../look/state-style';
import { brokenLine } from './broken-line';

/** Height of one run in the drawing. */
export const laneHeight = 64;

const textSize = 12;
const barHeight = 14;

export interface CompareLaneProps {
  readonly state: RunState;
  readonly scale: TimeScale;
  /** Upper edge. */
  readonly top: number;
  /** Where moment 0 and the end of the axis are. */
  readonly left: number;
  readonly right: number;
  /** The old future: in outline. */
  readonly ghost: boolean;
  readonly patterns: string;
}

/** One run on the common axis: its attempts, its waits, what its caller got and where it ended. */
export function CompareLane({ state, scale, top, left, right, ghost, patterns }: CompareLaneProps) {
  const { startedAt, endedAt, at, attempts, waits, caller, fate } = state;
  const x = (moment: number) => left + scale.toX(moment - startedAt);
  const middle = top + 22;
  const end = x(endedAt ?? at);
  const { hue, Glyph } = stateStyle[fateState(fate.kind)];
  const endText = fateWords(fate.kind === 'underway' ? { kind: 'underway' } : fate);
  const endWidth = monoWidth(endText, textSize) + 20;
  const endX = Math.max(left, Math.min(end - 7, right - endWidth));
  const answered = caller.answeredAt;
  return (
    <g opacity={ghost ? 0.8 : 1}>
      <path
        d={`M${left} ${middle}H${end}`}
        stroke="var(--platform)"
        strokeWidth={ghost ? 1.5 : 3}
      />
      {waits.map(({ from, until }) => {
        const [a, b] = [x(from), x(Math.min(until, endedAt ?? at))];
        const text = formatSpan(until - from);
        return (
          <g key={from}>
            <path d={`M${a} ${middle}H${b}`} stroke="var(--panel)" strokeWidth="5" />
            <path d={brokenLine(a, b, middle)} stroke="var(--wait)" strokeWidth="1.4" fill="none" />
            {b - a > monoWidth(text, textSize) + 4 && (
              <text
                x={(a + b) / 2}
                y={middle - 11}
                textAnchor="middle"
                fontSize={textSize}
                fill="var(--ink-2)"
                stroke="var(--panel)"
                strokeWidth="4"
                paintOrder="stroke"
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
      {attempts.map((attempt) => {
        const { startedAt: from, endedAt: to, failed } = attempt;
        const style = stateStyle[to === null ? 'running' : failed ? 'failed' : 'succeeded'];
        const a = x(from);
        const width = Math.max(4, x(to ?? at) - a);
        const box = { x: a, y: middle - barHeight / 2, width, height: barHeight, rx: 2 };
        return (
          <g key={`${attempt.invocation} ${attempt.attempt}`}>
            <rect
              {...box}
              fill={ghost ? 'var(--panel)' : style.hue}
              stroke={style.hue}
              strokeWidth="1.5"
            />
            {style.pattern && !ghost && (
              <rect {...box} fill={patternFill(patterns, style.pattern)} />
            )}
          </g>
        );
      })}
      {answered !== null && (
        <g>
          <circle
            cx={x(answered)}
            cy={middle}
            r="4"
            fill="var(--panel)"
            stroke="var(--platform)"
            strokeWidth="2"
          />
          <text x={x(answered)} y={middle + 30} fontSize={textSize} fill="var(--ink-2)">
            {end - x(answered) > 24 && endX - x(answered) > monoWidth(answerOf(state), textSize) + 8
              ? answerOf(state)
              : ''}
          </text>
        </g>
      )}
      <path d={`M${end} ${middle - 9}v18`} stroke={hue} strokeWidth="2.5" />
      <g transform={`translate(${endX} ${middle + 18})`} style={{ color: hue }}>
        <Glyph size={14} />
        <text x="19" y="12" fontSize={textSize} fill="var(--ink)">
          {endText}
        </text>
      </g>
    </g>
  );
}
