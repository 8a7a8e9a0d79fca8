import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from './measurement';
import { median } from './median-ratio';
import { startProductionServer } from './production-server';

const ROUNDS = 7;

/** From the start of the process to its first answer that it is ready, and its memory then; with a store on disk. */
export async function measureProcessStart(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-start-'));
  const seconds: number[] = [];
  const megabytes: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startProductionServer({ DATA_DIR: folder }, 5);
      seconds.push(server.readyMs / 1_000);
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      const bytes = /^process_resident_memory_bytes (\d+)/m.exec(metrics)?.[1];
      megabytes.push(Number(bytes) / 1e6);
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const fastest = Math.min(...seconds).toFixed(2);
  return [
    {
      what: 'process start to ready, with a store on disk',
      value: median(seconds),
      unit: 's',
      must: { atMost: 0.6 },
      detail: `median of ${ROUNDS}, fastest ${fastest} s`,
    },
    {
      what: 'resident memory once it is ready',
      value: median(megabytes),
      unit: 'MB',
      must: { atMost: 200 },
      detail: `median of ${ROUNDS}`,
    },
  ];
}
