import type { RunState } from '#model';
import { loopLabel } from '#model/map/geometry';
import { stationWords } from '#model/map/station-words';
import { textWidth } from '#model/map/text-width';
import { BarredTriangle } from '../look/glyphs';

/** The name of the retry loop, and how often the event was turned back on it for want of concurrency. */
export function LoopLabel({
  state,
  noteSize,
}: {
  readonly state: RunState;
  readonly noteSize: number;
}) {
  const throttles = state.waits.filter((wait) => wait.kind === 'throttle').length;
  const text = throttles > 0 ? stationWords.throttled(throttles) : stationWords.retryLoop;
  const { x, y } = loopLabel;
  return (
    <g aria-hidden="true">
      {throttles > 0 && (
        <g
          transform={`translate(${x - textWidth(text, noteSize) / 2 - 18} ${y - 12})`}
          color="var(--run)"
        >
          <BarredTriangle />
        </g>
      )}
      <text
        x={x}
        y={y}
        textAnchor="middle"
        fontSize={noteSize}
        fill={state.stations.wait1.reachable ? 'var(--ink-2)' : 'var(--ink-3)'}
      >
        {text}
      </text>
    </g>
  );
}
