import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import {
  type ClientToServer,
  type JoinRequest,
  protocolVersion,
  type ServerToClient,
} from '#protocol';

/** Milliseconds that a test viewer has to join and see the stage. */
const patienceMs = 5_000;

/** Joins the room as a viewer does, on a connection of its own, and leaves. How long it took; null: it did not work. */
export function tryAsViewer(code: string): Promise<number | null> {
  const started = performance.now();
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket', 'polling'],
    forceNew: true,
    reconnection: false,
  });
  return new Promise<number | null>((resolve) => {
    const end = (taken: number | null) => {
      clearTimeout(timer);
      socket.disconnect();
      resolve(taken);
    };
    const timer = setTimeout(() => end(null), patienceMs);
    socket.on('connect_error', () => end(null));
    socket.on('connect', () => {
      const request: JoinRequest = { version: protocolVersion, kind: 'code', code };
      socket.emit('join', request, (reply) => {
        const sees = reply.ok && reply.stage?.role === 'viewer' && reply.snapshot.clock !== null;
        end(sees ? performance.now() - started : null);
      });
    });
  });
}

/** The way to the server and back, the shortest of three. */
export async function measureLatency(): Promise<number | null> {
  let shortest: number | null = null;
  for (let i = 0; i < 3; i += 1) {
    const started = performance.now();
    const answered = await fetch('/healthz', { cache: 'no-store' }).then(
      // Read to its end: a body left lying keeps its request under way.
      (response) => response.text().then(() => response.ok),
      () => false,
    );
    const taken = performance.now() - started;
    if (answered && (shortest === null || taken < shortest)) shortest = taken;
  }
  return shortest;
}
