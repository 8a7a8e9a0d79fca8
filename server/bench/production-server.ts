import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from '../tasks/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerAddress {
  readonly url: string;
  /** Resolves once the process is gone. */
  readonly stop: () => Promise<void>;
}

interface RunningServer extends ServerAddress {
  readonly pid: number;
  /** Milliseconds from the start of the process until it was ready. */
  readonly readyMs: number;
}

/** Builds if stale and starts the product as its users do, on a free port, in a process of its own. */
export async function startProductionServer(
  env: Readonly<Record<string, string>> = {},
  lookMs = 50,
): Promise<RunningServer> {
  await build();
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, ['dist/server/index.js'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/readyz`, child, lookMs);
  const readyMs = performance.now() - begun;
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { url, pid: child.pid ?? 0, readyMs, stop };
}

/** Waits until a URL answers; fails when the process that should serve it ends. */
async function answers(url: string, child: ChildProcess, lookMs: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`the server for ${url} ended with ${child.exitCode}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
