import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Chunk, ChunkReport, SoakWorkerData } from './soak-chunks';

/** A thread as seen by the one who deals out the seeds. */
export interface SoakThread {
  /** One chunk at a time. Rejects when the thread itself dies. */
  check(chunk: Chunk): Promise<ChunkReport>;
  /** The seed it is at, or was at last. */
  currentSeed(): number;
  stop(): Promise<unknown>;
}

export function startSoakThread(program: URL): SoakThread {
  const current = new Uint32Array(new SharedArrayBuffer(Uint32Array.BYTES_PER_ELEMENT));
  const workerData: SoakWorkerData = { current };
  // Threads of a test runner inherit none of the loaders that a program started by tsx has.
  const worker = new Worker(program, { workerData });
  // Between two chunks nobody waits for it; the next one rejects then.
  worker.on('error', () => undefined);
  return {
    async check(chunk) {
      Atomics.store(current, 0, chunk.from);
      const report = once(worker, 'message');
      worker.postMessage(chunk);
      const [message] = await report;
      return message as ChunkReport;
    },
    currentSeed: () => Atomics.load(current, 0),
    stop: () => worker.terminate(),
  };
}
