import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type ServerAddress } from './production-server';

/** The newest of both, held so that figures can be compared; osls is the framework without its log-in. */
const versions = { 'serverless-offline': '14.8.2', osls: '4.3.1' } as const;

export const peerName = `serverless-offline ${versions['serverless-offline']}`;

const installMs = 300_000;
const startMs = 60_000;

const project = {
  'package.json': JSON.stringify({ private: true, type: 'module', dependencies: versions }),
  'serverless.yml': `service: peer
frameworkVersion: '*'
provider: { name: aws, runtime: nodejs20.x }
plugins: [serverless-offline]
functions: { hello: { handler: handler.hello } }
`,
  'handler.js': 'export const hello = async () => ({ ok: true });\n',
} as const;

/** serverless-offline with one function `peer-dev-hello`, in a folder that `stop` removes; or why it can't be had here. */
export async function startServerlessOffline(): Promise<ServerAddress | string> {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-peer-'));
  let child: ChildProcess | null = null;
  const stop = async () => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const [name, text] of Object.entries(project)) writeFileSync(join(folder, name), text);
    const failed = install(folder);
    if (failed !== null) {
      await stop();
      return failed;
    }
    const port = await freePort();
    child = start(folder, port, await freePort());
    const url = `http://127.0.0.1:${port}`;
    await answers(url, child);
    return { url, stop };
  } catch (error) {
    await stop();
    return `it does not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Why it could not be installed; null if it was. */
function install(folder: string): string | null {
  const { error, status, stderr } = spawnSync(
    'npm',
    // Its peer dependency is the framework under its other name.
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'],
    { cwd: folder, encoding: 'utf8', timeout: installMs },
  );
  if (error === undefined && status === 0) return null;
  const reason = error?.message ?? stderr.split('\n').find((line) => line.includes('error'));
  return `npm install failed: ${reason ?? `status ${status}`}`;
}

function start(folder: string, lambdaPort: number, httpPort: number): ChildProcess {
  return spawn(
    process.execPath,
    [
      'node_modules/.bin/osls',
      'offline',
      'start',
      ...['--lambdaPort', String(lambdaPort), '--httpPort', String(httpPort)],
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        // What it writes about itself goes with the folder.
        HOME: folder,
        AWS_ACCESS_KEY_ID: 'x',
        AWS_SECRET_ACCESS_KEY: 'x',
        SLS_TELEMETRY_DISABLED: '1',
        SLS_NOTIFICATIONS_MODE: 'off',
      },
      stdio: 'ignore',
    },
  );
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + startMs;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`it does not answer within ${startMs / 1_000} s`);
}
