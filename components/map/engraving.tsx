import type { RunState } from '#model';
import { engraving, legData, type Surroundings } from '#model/map/geometry';
import { stateStyle } from '../look/state-style';

/** The track that is always there, faint, so that the road not taken is seen too. */
export function Engraving(surroundings: Surroundings) {
  return (
    <g
      fill="none"
      stroke="var(--track)"
      strokeWidth="7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {engraving(surroundings).map(({ from, to, d, answer }) => (
        <path key={`${from} ${to}`} d={d} strokeDasharray={answer ? '1 13' : undefined} />
      ))}
    </g>
  );
}

/** The travelled track in the colours of what travelled it; where something waits it is dotted. */
export function TravelledTrack({ state }: { readonly state: RunState }) {
  return (
    <g
      fill="none"
      strokeWidth="9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-testid="travelled"
    >
      {state.tracks.map((track) => (
        <path
          key={`${track.from} ${track.to}`}
          d={legData(track.from, track.to)}
          stroke={stateStyle[track.state].hue}
          strokeDasharray={track.state === 'waiting' ? '2 12' : undefined}
        />
      ))}
    </g>
  );
}
