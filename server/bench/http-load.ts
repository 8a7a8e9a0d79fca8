import { Agent, request } from 'node:http';

/** How many clients send at once. */
export const CONNECTIONS = 20;

/** An Invoke endpoint under load: its address and the X-Amz-Invocation-Type that is sent to it. */
export interface LoadTarget {
  readonly url: string;
  readonly type: 'RequestResponse' | 'Event';
}

export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Sends one small event after the other over each connection for so long. */
export async function load(target: LoadTarget, seconds: number): Promise<Load> {
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

function post({ url, type }: LoadTarget, agent: Agent): Promise<void> {
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
