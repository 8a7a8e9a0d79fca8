'use client';
import { playAction, playOrPause } from '../live/control';
import { useLive, useView } from '../live/use-live';
import { PauseIcon, PlayIcon, ReplayIcon } from '../shell/icons';

/** Play, pause or replay, whichever makes sense now. */
export function PlayButton({ className }: { readonly className: string }) {
  // The action follows from these; selecting it from both stores keeps the button true.
  useView((view) => `${view.cursor.kind} ${view.picked}`);
  const action = useLive(playAction);
  const pauses = action === 'pauseRoom' || action === 'hold';
  const label = pauses ? 'Pause' : action === 'replay' ? 'Replay from the start' : 'Play';
  const Icon = pauses ? PauseIcon : action === 'replay' ? ReplayIcon : PlayIcon;
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-keyshortcuts="Space"
      disabled={action === 'none'}
      data-testid="play"
      data-state={pauses ? 'playing' : 'paused'}
      onClick={playOrPause}
    >
      <Icon />
    </button>
  );
}
