'use client';
import { useLive } from '../live/use-live';
import { shellWords } from '../words/shell-base';

/** Whether the page is connected, and to which room. */
export function ConnectionBadge() {
  const connection = useLive((state) => state.connection);
  const room = useLive((state) => state.room);
  const viewers = useLive((state) => state.viewers);
  const ok = connection === 'live';
  const kind = room?.id === 'local' ? 'local' : 'private';
  return (
    <p
      className="flex min-w-[8.5rem] max-[1100px]:min-w-0 items-center justify-end gap-2 whitespace-nowrap text-ink-2 text-sm"
      role="status"
      data-testid="connection"
      data-state={connection}
      data-room={room?.id}
      title={room ? shellWords.roomHint[kind] : undefined}
    >
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${ok ? 'bg-ok' : connection === 'connecting' || connection === 'lost' ? 'bg-run' : 'bg-fail'}`}
      />
      <span>
        {ok && room ? shellWords.room[kind] : shellWords.connection[connection]}
        {ok && viewers > 1 && shellWords.watching(viewers)}
      </span>
    </p>
  );
}
