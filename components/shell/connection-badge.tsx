'use client';
import type { Connection } from '../live/live-state';
import { useLive } from '../live/use-live';

const words: Readonly<Record<Connection, string>> = {
  connecting: 'connecting…',
  live: 'live',
  lost: 'reconnecting…',
  refused: 'not connected',
  outdated: 'reload needed',
};

/** Whether the page is connected, and to which room. */
export function ConnectionBadge() {
  const connection = useLive((state) => state.connection);
  const room = useLive((state) => state.room);
  const viewers = useLive((state) => state.viewers);
  const ok = connection === 'live';
  return (
    <p
      className="flex min-w-[8.5rem] items-center justify-end gap-2 whitespace-nowrap text-ink-2 text-sm"
      role="status"
      data-testid="connection"
      data-state={connection}
      data-room={room?.id}
      title={
        room ? (room.id === 'local' ? 'The room of this server' : 'A private room') : undefined
      }
    >
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${ok ? 'bg-ok' : connection === 'connecting' || connection === 'lost' ? 'bg-run' : 'bg-fail'}`}
      />
      <span>
        {ok && room ? (room.id === 'local' ? 'local' : 'private room') : words[connection]}
        {ok && viewers > 1 && `, ${viewers} watching`}
      </span>
    </p>
  );
}
