import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  pass,
  percentilesOf,
  type SwarmReport,
  type SwarmTask,
  type Tell,
  wallNow,
} from './room-swarm-parts';

interface Socket {
  on(name: 'open' | 'error', listener: () => void): void;
  on(name: 'message', listener: (data: Buffer) => void): void;
}
type Ws = new (url: string, options: object) => Socket;
const WebSocket = createRequire(join(process.cwd(), 'package.json'))('ws') as Ws;

/** Viewers of the bare server: they read what comes and note when. */
export async function bareSwarm(task: SwarmTask, tell: Tell): Promise<SwarmReport> {
  const url = task.url.replace('http', 'ws');
  let listening = false;
  let frames = 0;
  const ways: number[] = [];
  const began = wallNow();
  await Promise.all(
    Array.from({ length: task.viewers }, (_, index) => {
      const socket = new WebSocket(url, { perMessageDeflate: false });
      socket.on('message', (data) => {
        if (!listening) return;
        const { at } = JSON.parse(data.toString()) as { readonly at: number };
        ways.push(wallNow() - at);
        if (index === 0) frames += 1;
      });
      return new Promise<void>((resolve) => socket.on('open', resolve));
    }),
  );
  const joinedAfterMs = wallNow() - began;
  await pass(1_000);
  tell('streaming');
  listening = true;
  await pass(task.seconds * 1_000);
  listening = false;
  tell('streamed');
  return {
    joins: { p50Ms: 0, p99Ms: 0 },
    joinedAfterMs,
    frames: percentilesOf(ways),
    framesPerSecond: frames / task.seconds,
    frameBytes: task.frameBytes,
    actions: { p50Ms: 0, p99Ms: 0 },
    skewP95Ms: 0,
    eventsPerSecond: 0,
    missed: 0,
  };
}
