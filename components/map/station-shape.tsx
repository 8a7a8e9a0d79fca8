import type { RunState, StationId } from '#model';
import { stationPlaces } from '#model/map/geometry';
import { stateStyle } from '../look/state-style';

/** The stop itself: a ring, a tall ring, or the bar at the end of a line. Being lost has a dashed envelope of its own. */
export function StationShape({ id, state }: { readonly id: StationId; readonly state: RunState }) {
  const { x, y, width, height, shape } = stationPlaces[id];
  const station = state.stations[id];
  const ink = !station.reachable
    ? 'var(--track)'
    : station.visited
      ? 'var(--station)'
      : 'var(--ink-3)';
  if (id === 'lost')
    return <LostEnvelope x={x} y={y} lit={station.reachable} visited={station.visited} />;
  if (shape === 'end') {
    const hue = station.visited && station.state ? stateStyle[station.state].hue : ink;
    return (
      <path
        d={`M${x} ${y - height / 2 + 3}v${height - 6}`}
        stroke={hue}
        strokeWidth={station.visited ? 9 : 6}
        strokeLinecap="round"
      />
    );
  }
  const stroke = shape === 'small' ? 4 : 4.5;
  return (
    <rect
      x={x - width / 2 + 1}
      y={y - height / 2 + 1}
      width={width - 2}
      height={height - 2}
      rx={width / 2 - 1}
      fill="var(--ground)"
      stroke={ink}
      strokeWidth={stroke}
    />
  );
}

function LostEnvelope(props: {
  readonly x: number;
  readonly y: number;
  readonly lit: boolean;
  readonly visited: boolean;
}) {
  const ink = props.visited ? 'var(--dead)' : props.lit ? 'var(--ink-3)' : 'var(--track)';
  return (
    <g
      transform={`translate(${props.x - 11} ${props.y - 8})`}
      fill="var(--ground)"
      stroke={ink}
      strokeWidth="2"
      strokeLinejoin="round"
      strokeDasharray="3.4 2.6"
    >
      <rect width="22" height="16" rx="2" />
      <path d="m1 2 10 7 10-7" fill="none" />
    </g>
  );
}
