import { startBareServer } from './bare-server';
import { CONNECTIONS, type Load, type LoadTarget, load } from './http-load';
import type { Measurement } from './measurement';
import { median } from './median-ratio';

const SECONDS = 3;
const ROUNDS = 5;

/** The path of the function that both we and the baselines are asked to invoke. */
export const invocationsOf = (functionName: string) =>
  `/2015-03-31/functions/${functionName}/invocations`;

/** Requests per second of the Invoke endpoint against a bare node:http server that reads the body, in turn. */
export async function measureInvokeEndpoint(url: string): Promise<readonly Measurement[]> {
  const bare = await startBareServer();
  try {
    const measurements: Measurement[] = [];
    for (const type of ['RequestResponse', 'Event'] as const) {
      const ours: LoadTarget = { url: `${url}${invocationsOf('my-lambda')}`, type };
      const base: LoadTarget = { url: bare.url, type };
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
    bare.stop();
  }
}
