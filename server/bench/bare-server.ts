import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort, type ServerAddress } from './production-server';

/** The bare node:http server that the Invoke endpoint is measured against, in a process of its own. */
export async function startBareServer(): Promise<ServerAddress> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./bare-http-server.ts', import.meta.url))],
    { env: { ...process.env, PORT: String(port) }, stdio: 'inherit' },
  );
  const url = `http://127.0.0.1:${port}/`;
  await isUp(url);
  return { url, stop: async () => void child.kill() };
}

async function isUp(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url, { method: 'POST', body: '{}' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
