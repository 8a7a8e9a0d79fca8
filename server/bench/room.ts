import { type ChildProcess, fork, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './measurement';
import { freePort, startProductionServer } from './production-server';
import type { SwarmReport, SwarmTask } from './room-swarm-parts';

/** Viewers of the room. */
const VIEWERS = 1_000;
/** Frames a second and events in each, as architecture.md asks of it. */
const FRAMES_PER_SECOND = 20;
const SECONDS = 10;
/** Presenter's actions whose way to every viewer is timed. */
const ACTIONS = 40;

/** A room of a thousand viewers in one server process, its viewers in another, against bare `ws` with the same frames. */
export async function measureRoom(): Promise<readonly Measurement[]> {
  const ours = await measureOurs();
  const bare = await measureBare(ours.frameBytes);
  const ratio = ours.cpuMsPerFrame / bare.cpuMsPerFrame;
  const of = `room of ${VIEWERS} viewers`;
  return [
    {
      what: `${of}: CPU of the server for a frame to all, of bare ws sending the same`,
      value: ratio,
      unit: '×',
      must: { atMost: 1.5 },
      detail: `${ours.cpuMsPerFrame.toFixed(2)} ms against ${bare.cpuMsPerFrame.toFixed(2)} ms, frames of ${ours.frameBytes} bytes, ${ours.framesPerSecond.toFixed(1)} a second`,
    },
    {
      what: `${of}: frame sent until seen, 99th percentile`,
      value: ours.frames.p99Ms,
      unit: 'ms',
      must: { atMost: 50 },
      detail: `median ${ours.frames.p50Ms.toFixed(1)} ms; bare ws ${bare.frames.p99Ms.toFixed(1)} ms, median ${bare.frames.p50Ms.toFixed(1)} ms`,
    },
    {
      what: `${of}: presenter’s action until seen, 99th percentile`,
      value: ours.actions.p99Ms,
      unit: 'ms',
      must: { atMost: 500 },
      detail: `median ${ours.actions.p50Ms.toFixed(1)} ms, ${ACTIONS} actions`,
    },
    {
      what: `${of}: what two of them show apart, 95th percentile`,
      value: ours.skewP95Ms,
      unit: 'ms',
      must: { atMost: 100 },
      detail: 'all at one moment of their common clock',
    },
    {
      what: `${of} that join at once: answered, 99th percentile`,
      value: ours.joins.p99Ms,
      unit: 'ms',
      must: { atMost: 1_000 },
      detail: `median ${ours.joins.p50Ms.toFixed(0)} ms, all in after ${(ours.joinedAfterMs / 1_000).toFixed(2)} s with the sockets`,
    },
    {
      what: `${of}: memory of the server for each`,
      value: ours.bytesPerViewer / 1_024,
      unit: 'KB',
      must: { atMost: 100 },
      detail: `missed frames ${ours.missed}; bare ws ${(bare.bytesPerViewer / 1_024).toFixed(0)} KB`,
    },
  ];
}

interface Figures extends SwarmReport {
  readonly cpuMsPerFrame: number;
  readonly bytesPerViewer: number;
}

async function measureOurs(): Promise<Figures> {
  const server = await startProductionServer();
  try {
    return await measureWith(server.pid, { kind: 'ours', url: server.url, frameBytes: 0 });
  } finally {
    server.stop();
  }
}

async function measureBare(frameBytes: number): Promise<Figures> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./bare-ws-server.ts', import.meta.url))],
    {
      env: {
        ...process.env,
        PORT: String(port),
        FRAME_BYTES: String(frameBytes),
        FRAMES_PER_SECOND: String(FRAMES_PER_SECOND),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  try {
    const url = `http://127.0.0.1:${port}`;
    return await measureWith(child.pid ?? 0, { kind: 'bare', url, frameBytes });
  } finally {
    child.kill();
  }
}

/** Runs the swarm in a process of its own and reads the server’s processor time and memory around each of its steps. */
async function measureWith(
  server: number,
  target: Pick<SwarmTask, 'kind' | 'url' | 'frameBytes'>,
): Promise<Figures> {
  const swarm = fork(fileURLToPath(new URL('./room-swarm.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  try {
    const task: SwarmTask = {
      ...target,
      viewers: VIEWERS,
      framesPerSecond: FRAMES_PER_SECOND,
      seconds: SECONDS,
      actions: ACTIONS,
    };
    const empty = await memoryOf(server);
    swarm.send(task);
    await told(swarm, 'streaming');
    const full = await memoryOf(server);
    const before = await cpuMsOf(server);
    await told(swarm, 'streamed');
    const spent = (await cpuMsOf(server)) - before;
    const report = (await told(swarm, 'report')) as SwarmReport;
    return {
      ...report,
      cpuMsPerFrame: spent / (report.framesPerSecond * SECONDS),
      bytesPerViewer: (full - empty) / VIEWERS,
    };
  } finally {
    swarm.kill();
  }
}

const told = (swarm: ChildProcess, kind: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const listen = (message: { readonly kind: string; readonly report?: SwarmReport }) => {
      if (message.kind !== kind) return;
      swarm.off('message', listen);
      resolve(message.report);
    };
    swarm.on('message', listen);
    swarm.once('exit', (code) => reject(new Error(`the swarm ended with ${code}`)));
  });

async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // User and system time in ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024;
}
