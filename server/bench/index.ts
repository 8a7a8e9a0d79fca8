import '../compile-further';
import { measureDurableStore } from './durable-store';
import { measureEngine } from './engine';
import { measureGrowth } from './engine-growth';
import { measureFrameTimes } from './frame-times';
import { measureInputDelay } from './input-delay';
import { measureInvokeEndpoint } from './invoke-endpoint';
import { measureLighthouse } from './lighthouse';
import { measureLooks } from './looks';
import { type Measurement, rowOf, verdictOf } from './measurement';
import { measurePageWeight } from './page-weight';
import { measurePeers } from './peers';
import { measureProcessStart } from './process-start';
import { startProductionServer } from './production-server';
import { measureRoom } from './room';
import { measureAgainstSimPy } from './simpy';

// `npm run bench` prints each figure against a baseline of the same run; `-- --check` exits 1 where one breaks its
// bound; `-- --only engine` (or store, start, page, lighthouse, frames, input, invoke, room) runs one part. `-- peers`
// installs another local Lambda from npm into a temporary folder and measures it beside ours: only when asked for.
const { argv } = process;
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : peersAskedFor();

type Measure = () => readonly Measurement[] | Promise<readonly Measurement[]>;

/** Each part's measures in turn; what one finds is printed before the next begins. */
const parts: Readonly<Record<string, readonly Measure[]>> = {
  engine: [
    async () => [await measureEngine()],
    async () => [await measureAgainstSimPy()],
    measureGrowth,
    measureLooks,
  ],
  store: [measureDurableStore],
  start: [measureProcessStart],
  page: [() => withServer(measurePageWeight)],
  lighthouse: [() => withServer(async (url) => measureLighthouse(url))],
  frames: [() => withServer(measureFrameTimes)],
  input: [() => withServer(measureInputDelay)],
  invoke: [() => withServer(measureInvokeEndpoint)],
  peers: [() => withServer(measurePeers)],
  room: [measureRoom],
};

if (only !== undefined && !(only in parts)) {
  process.stderr.write(`There is no part “${only}”. Parts: ${Object.keys(parts).join(', ')}.\n`);
  process.exit(2);
}

let broken = 0;
for (const [name, measures] of Object.entries(parts)) {
  if (only === undefined ? name === 'peers' : only !== name) continue;
  for (const measure of measures) {
    for (const measurement of await measure()) {
      if (verdictOf(measurement) === 'BROKEN') broken += 1;
      process.stdout.write(`${rowOf(measurement)}\n`);
    }
  }
}
process.exit(argv.includes('--check') && broken > 0 ? 1 : 0);

function peersAskedFor(): 'peers' | undefined {
  return argv.includes('peers') ? 'peers' : undefined;
}

async function withServer(
  measure: (url: string) => Promise<readonly Measurement[]>,
): Promise<readonly Measurement[]> {
  const server = await startProductionServer();
  try {
    return await measure(server.url);
  } finally {
    await server.stop();
  }
}
