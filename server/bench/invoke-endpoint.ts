import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './measurement';
import { median } from './median-ratio';
import { freePort } from './production-server';

const CONNECTIONS = 20;
const SECONDS = 3;
const ROUNDS = 5;

interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Requests per second of the Invoke endpoint against a bare node:http server that reads the body, in turn. */
export async function measureInvokeEndpoint(url: string): Promise<readonly Measurement[]> {
  const port = await freePort();
  const bare = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./bare-http-server.ts', import.meta.url))],
    { env: { ...process.env, PORT: String(port) }, stdio: 'inherit' },
  );
  try {
    await isUp(port);
    const measurements: Measurement[] = [];
    for (const type of ['RequestResponse', 'Event'] as const) {
      const ours = { url: `${url}/2015-03-31/functions/my-lambda/invocations`, type };
      const base = { url: `http://127.0.0.1:${port}/`, type };
      await load(ours, 1);
      await load(base, 1);
      const pairs: { ours: Load; base: Load }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        pairs.push({ ours: await load(ours, SECONDS), base: await load(base, SECONDS) });
      }
      const p99 = median(pairs.map((pair) => pair.ours.p99Ms / pair.base.p99Ms));
      measurements.push({
        what: `Invoke endpoint, ${type}, ${CONNECTIONS} connections, of a bare node:http server`,
        value: median(pairs.map((pair) => pair.ours.perSecond / pair.base.perSecond)),
        unit: '×',
        must: { atLeast: 0.4 },
        detail: `${median(pairs.map((pair) => pair.ours.perSecond)).toFixed(0)} requests/s, p99 ${p99.toFixed(1)}× bare`,
      });
    }
    return measurements;
  } finally {
    bare.kill();
  }
}

async function load(target: { url: string; type: string }, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const sent = performance.now();
        await post(target, agent);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  agent.destroy();
  const spent = (performance.now() - start) / 1_000;
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / spent,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
  };
}

function post({ url, type }: { url: string; type: string }, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method: 'POST', agent, headers: { 'x-amz-invocation-type': type, 'content-length': 7 } },
      (response) => {
        if (response.statusCode !== 200 && response.statusCode !== 202) {
          reject(new Error(`${url} answered ${response.statusCode}`));
        }
        response.resume();
        response.on('end', resolve);
      },
    );
    call.on('error', reject);
    call.end('{"a":1}');
  });
}

async function isUp(port: number): Promise<void> {
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
