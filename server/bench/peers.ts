import { startBareServer } from './bare-server';
import { CONNECTIONS, type LoadTarget, load } from './http-load';
import { invocationsOf } from './invoke-endpoint';
import type { Measurement } from './measurement';
import { median } from './median-ratio';
import type { ServerAddress } from './production-server';
import { peerName, startServerlessOffline } from './serverless-offline';

const SECONDS = 3;
const ROUNDS = 3;

const types = ['RequestResponse', 'Event'] as const;

const whatOf = (type: LoadTarget['type']) =>
  `Invoke endpoint, ${type}, ${CONNECTIONS} connections, requests/s of ${peerName}`;

/** Our Invoke endpoint beside another local Lambda's and a bare node:http server, the same load on each in turn. */
export async function measurePeers(url: string): Promise<readonly Measurement[]> {
  const peer = await startServerlessOffline();
  if (typeof peer === 'string') return types.map((type) => ({ what: whatOf(type), skipped: peer }));
  const bare = await startBareServer();
  try {
    const measurements: Measurement[] = [];
    for (const type of types) measurements.push(await compare(type, { url, peer, bare }));
    return measurements;
  } finally {
    bare.stop();
    peer.stop();
  }
}

async function compare(
  type: LoadTarget['type'],
  { url, peer, bare }: { url: string; peer: ServerAddress; bare: ServerAddress },
): Promise<Measurement> {
  const targets: readonly LoadTarget[] = [
    { url: `${url}${invocationsOf('my-lambda')}`, type },
    { url: `${peer.url}${invocationsOf('peer-dev-hello')}`, type },
    { url: bare.url, type },
  ];
  for (const target of targets) await load(target, 1);
  const rounds: (readonly [ours: number, theirs: number, base: number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates: number[] = [];
    for (const target of targets) rates.push((await load(target, SECONDS)).perSecond);
    rounds.push([rates[0] ?? 0, rates[1] ?? 0, rates[2] ?? 0]);
  }
  const ofBare = (at: 0 | 1) => median(rounds.map((rates) => rates[at] / rates[2])).toFixed(2);
  return {
    what: whatOf(type),
    value: median(rounds.map(([ours, theirs]) => ours / theirs)),
    unit: '×',
    must: { atLeast: 1 },
    detail: `ours ${ofBare(0)}× of a bare node:http server, theirs ${ofBare(1)}×`,
  };
}
