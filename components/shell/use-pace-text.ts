'use client';
import { paceName } from '../live/speed-name';
import { useLive, useView } from '../live/use-live';

/** How time passes, for under the clock. */
export function usePaceText(): string {
  const pace = useLive(({ clock }) => clock?.pace ?? null);
  const kind = useView(({ cursor }) => cursor.kind);
  // Before the first run nothing passes, and nobody has paused it.
  const playing = useLive(({ clock, index }) => index.lastRun === 0 || (clock?.playing ?? true));
  if (kind === 'held') return 'held here';
  const name = pace === null ? 'Story' : paceName(pace);
  if (kind === 'replay') return 'replayed';
  if (!playing) return 'paused';
  return name === 'Story'
    ? 'at story pace'
    : name.endsWith('×')
      ? `at ${name}`
      : name.toLowerCase();
}
