import { asShipped } from './as-shipped';
import { workload } from './engine-workload';
import type { Measurement } from './measurement';
import { medianRatio } from './median-ratio';

/** Engine against the bare heap loop, in turn, five pairs. */
export async function measureEngine(): Promise<Measurement> {
  const { runBareHeapLoop, runEngine } =
    await asShipped<typeof import('./engine-pair')>('engine-pair');
  const { invocations } = workload;
  const ratio = medianRatio(
    5,
    () => runEngine(invocations),
    () => runBareHeapLoop(invocations),
  );
  return {
    what: 'engine, 1 M asynchronous invocations, of a bare typed-array heap loop',
    value: 1 / ratio.median,
    unit: '×',
    must: { atLeast: 0.35 },
    detail: `${Math.round(invocations / ratio.seconds / 1_000)} k invocations/s`,
  };
}
