'use client';
import { paceName } from '../live/speed-name';
import { useLive, useView } from '../live/use-live';
import { paceWords } from '../words/shell-base';

/** How time passes, for under the clock. */
export function usePaceText(): string {
  const pace = useLive(({ clock }) => clock?.pace ?? null);
  const kind = useView(({ cursor }) => cursor.kind);
  // Before the first run nothing passes, and nobody has paused it.
  const playing = useLive(({ clock, index }) => index.lastRun === 0 || (clock?.playing ?? true));
  if (kind === 'held') return paceWords.held;
  const name = pace === null ? 'Story' : paceName(pace);
  if (kind === 'replay') return paceWords.replayed;
  if (!playing) return paceWords.paused;
  return name === 'Story'
    ? paceWords.story
    : name.endsWith('×')
      ? paceWords.rate(name)
      : name.toLowerCase();
}
