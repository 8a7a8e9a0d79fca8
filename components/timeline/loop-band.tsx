import { rowTop } from './timeline-size';

/** The selection across the rows: quiet while it is only marked, with solid edges while it is looped. */
export function LoopBand(props: {
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
  readonly on: boolean;
}) {
  const { from, to, bottom, on } = props;
  return (
    <g data-testid="loop-band" data-state={on ? 'on' : 'off'}>
      <rect
        x={from}
        y={2}
        width={Math.max(1, to - from)}
        height={bottom - 2}
        fill="var(--ink)"
        opacity={on ? 0.1 : 0.06}
      />
      <path
        d={`M${from} ${rowTop(0)}V${bottom}M${to} ${rowTop(0)}V${bottom}`}
        stroke="var(--ink)"
        strokeWidth="1.5"
        strokeDasharray={on ? undefined : '3 3'}
      />
    </g>
  );
}
