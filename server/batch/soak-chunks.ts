import { parentPort, workerData } from 'node:worker_threads';
import { createInvariantChecker, type InvariantChecker } from '#engine';
import { checkSeed } from './check-seed';

/** Consecutive seeds for one worker. */
export interface Chunk {
  readonly from: number;
  readonly scenarios: number;
}

/** What a worker found in a chunk: how often each type of event came, or the seed that broke a promise. */
export type ChunkReport =
  | { readonly kind: 'kept'; readonly events: Readonly<Record<string, number>> }
  | { readonly kind: 'broken'; readonly seed: number; readonly promise: string };

/** What a worker shares with the one who started it: the seed that it is at. */
export interface SoakWorkerData {
  readonly current: Uint32Array;
}

/** The life of a worker: checks each chunk it is sent and reports, until somebody ends it. */
export function serveChunks(createChecker: () => InvariantChecker = createInvariantChecker): void {
  const { current } = workerData as SoakWorkerData;
  parentPort?.on('message', (chunk: Chunk) => {
    parentPort?.postMessage(checkChunk(chunk, createChecker, current));
  });
}

function checkChunk(
  { from, scenarios }: Chunk,
  createChecker: () => InvariantChecker,
  current: Uint32Array,
): ChunkReport {
  const events: Record<string, number> = {};
  for (let seed = from; seed < from + scenarios; seed += 1) {
    Atomics.store(current, 0, seed);
    try {
      checkSeed(seed, createChecker(), ({ type }) => {
        events[type] = (events[type] ?? 0) + 1;
      });
    } catch (error) {
      return {
        kind: 'broken',
        seed,
        promise: error instanceof Error ? error.message : String(error),
      };
    }
  }
  return { kind: 'kept', events };
}
