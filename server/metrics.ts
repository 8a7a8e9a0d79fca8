import type { Live } from '#live';
import type { Rooms } from '#rooms';

/** A few numbers about the server in Prometheus's text format. */
export function renderMetrics(
  rooms: Rooms,
  live: Live,
  startedAtMs: number,
  nowMs: number,
): string {
  const all = rooms.all();
  const sum = (number: (room: (typeof all)[number]) => number) =>
    all.reduce((total, room) => total + number(room), 0);
  const rows = [
    [
      'lambdarium_uptime_seconds',
      'gauge',
      'Time since the server started.',
      (nowMs - startedAtMs) / 1_000,
    ],
    ['lambdarium_rooms', 'gauge', 'Rooms, the local one included.', all.length],
    ['lambdarium_viewers', 'gauge', 'Connections that watch a room.', sum((room) => room.viewers)],
    ['lambdarium_sockets', 'gauge', 'Open socket.io connections.', live.sockets],
    ['lambdarium_open_runs', 'gauge', 'Runs that have not ended.', sum((room) => room.openRuns)],
    ['lambdarium_events', 'gauge', 'Events of the rooms that exist.', sum((room) => room.lastSeq)],
    ['process_resident_memory_bytes', 'gauge', 'Resident memory.', process.memoryUsage.rss()],
  ] as const;
  return rows
    .map(
      ([name, type, help, value]) =>
        `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}`,
    )
    .join('\n');
}
