'use client';
import { type PlayAction, playAction, playOrPause } from '../live/control';
import { useLive, useView } from '../live/use-live';
import { PauseIcon, PlayIcon, ReplayIcon } from '../shell/icons';
import { transportWords as words } from '../words/transport';

/** Play, pause or replay, whichever makes sense now. */
export function PlayButton({ className }: { readonly className: string }) {
  // The action follows from these; selecting it from both stores keeps the button true.
  useView((view) => `${view.cursor.kind} ${view.picked}`);
  const action = useLive(playAction);
  const pauses = action === 'pauseRoom' || action === 'hold';
  const label = labels[action];
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

const labels: Readonly<Record<PlayAction, string>> = {
  pauseRoom: words.pause,
  hold: words.pause,
  playStory: words.playStory,
  replay: words.replay,
  playRoom: words.play,
  resume: words.play,
  none: words.play,
};
