import { io, type Socket } from 'socket.io-client';

interface SeenEvent {
  readonly seq: number;
}

interface Snapshot {
  readonly events: readonly SeenEvent[];
  readonly complete: boolean;
}

/** A viewer of a presented room without a browser: it does with its messages what a page does. */
export interface Listener {
  /** Numbers of the events it was told, in the order in which it was. */
  readonly seqs: readonly number[];
  /** How often it has joined. */
  readonly joins: number;
  readonly leave: () => void;
}

export interface AudienceOptions {
  /** The address that it dials. */
  readonly url: string;
  /** What the server is called. */
  readonly host: string;
  readonly code: string;
  readonly version: number;
}

/** Joins so many viewers by the code; each comes back by itself and asks for what it has missed. */
export const openAudience = (count: number, options: AudienceOptions): readonly Listener[] =>
  Array.from({ length: count }, () => listen(options));

function listen({ url, host, code, version }: AudienceOptions): Listener {
  const seqs: number[] = [];
  let joins = 0;
  let room: { readonly id: string; readonly epochMs: number } | null = null;
  const socket: Socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { host },
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_500,
  });
  socket.on('connect', () => {
    const since = seqs.at(-1) ?? 0;
    const known = room && { room: room.id, epochMs: room.epochMs, since };
    socket.emit('join', { version, kind: 'code', code, ...known }, (reply: Joined) => {
      if (!reply.ok) return;
      room = reply.room;
      take(reply.snapshot.events);
      joins += 1;
    });
  });
  // A hole or a repetition stays visible: nothing is skipped or put in order here.
  socket.on('frame', ({ events }: Snapshot) => take(events));
  return {
    seqs,
    get joins() {
      return joins;
    },
    leave: () => socket.disconnect(),
  };

  function take(events: readonly SeenEvent[]): void {
    seqs.push(...events.map(({ seq }) => seq));
  }
}

interface Joined {
  readonly ok: boolean;
  readonly room: { readonly id: string; readonly epochMs: number };
  readonly snapshot: Snapshot;
}
