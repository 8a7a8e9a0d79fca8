import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** A server of one test alone, which keeps what it has in a folder and may be killed. */
export interface OwnServer {
  readonly url: string;
  /** Starts it, or starts it again. */
  readonly start: () => Promise<void>;
  /** As `kill -9` does: it cannot say goodbye. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

export function ownServer(port: number): OwnServer {
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-restart-'));
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn(process.execPath, ['dist/server/index.js'], {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ready = () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(ready, { timeout: 20_000 }).toBe(true);
  };
  const kill = async () => {
    const running = child;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  };
  const remove = async () => {
    await kill();
    rmSync(folder, { recursive: true });
  };
  return { url, start, kill, remove };
}
