import { stateStyle } from '../look/state-style';
import type { TrackStep } from './track-steps';

/** The sign on the line: a ring for a station, a coloured disc for an attempt that ended, a bar for the end. */
export function TrackMark({ step }: { readonly step: TrackStep }) {
  const hue = step.state === null ? 'var(--track)' : stateStyle[step.state].hue;
  return (
    <svg className="absolute top-1 left-0" width="48" height="32" aria-hidden="true">
      <Sign step={step} hue={hue} />
    </svg>
  );
}

function Sign({ step, hue }: { readonly step: TrackStep; readonly hue: string }) {
  const future = step.at === null;
  switch (step.kind) {
    case 'wait':
      return null;
    case 'end':
      return (
        <path
          d="M6 16h36"
          stroke={future ? 'var(--track)' : hue}
          strokeWidth="9"
          strokeLinecap="round"
        />
      );
    case 'attempt':
      if (step.attempt?.outcome) return <Ended failed={step.attempt.failed} hue={hue} />;
      return <Ring ink={future ? 'var(--track)' : hue} />;
    case 'station':
      return <Ring ink={future ? 'var(--track)' : 'var(--station)'} />;
    default:
      return step.kind satisfies never;
  }
}

const Ring = ({ ink }: { readonly ink: string }) => (
  <circle cx="24" cy="16" r="11" fill="var(--ground)" stroke={ink} strokeWidth="4.5" />
);

const Ended = ({ failed, hue }: { readonly failed: boolean; readonly hue: string }) => (
  <g
    fill="none"
    stroke="var(--ground)"
    strokeWidth="3"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <circle cx="24" cy="16" r="13" fill={hue} stroke="none" />
    <path d={failed ? 'm19 11 10 10M29 11 19 21' : 'm18 16.5 4.4 4.4 7.4-9'} />
  </g>
);
