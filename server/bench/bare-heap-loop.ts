import { nextFraction, randomStream } from '#engine';
import { workload } from './engine-workload';

/** What a loop without a model does: one typed-array binary heap, arrivals, completions, retries, three counters. */
interface BareResult {
  readonly attempts: number;
  readonly dropped: number;
}

const ARRIVAL = 0;
const COMPLETION = 1;
const RETRY = 2;
const CAPACITY = 1 << 17;

export function runBareHeapLoop(invocations: number): BareResult {
  const at = new Float64Array(CAPACITY);
  const kind = new Uint8Array(CAPACITY);
  const attempt = new Uint8Array(CAPACITY);
  const random = randomStream(7, 'failure');
  let size = 0;
  let attempts = 0;
  let dropped = 0;
  let arrivals = 0;

  const push = (time: number, what: number, tries: number): void => {
    let child = size;
    size += 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const parentAt = at[parent] as number;
      if (parentAt <= time) break;
      at[child] = parentAt;
      kind[child] = kind[parent] as number;
      attempt[child] = attempt[parent] as number;
      child = parent;
    }
    at[child] = time;
    kind[child] = what;
    attempt[child] = tries;
  };

  const removeTop = (): void => {
    size -= 1;
    const time = at[size] as number;
    const what = kind[size] as number;
    const tries = attempt[size] as number;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= size) break;
      if (child + 1 < size && (at[child + 1] as number) < (at[child] as number)) child += 1;
      const childAt = at[child] as number;
      if (childAt >= time) break;
      at[parent] = childAt;
      kind[parent] = kind[child] as number;
      attempt[parent] = attempt[child] as number;
      parent = child;
    }
    at[parent] = time;
    kind[parent] = what;
    attempt[parent] = tries;
  };

  push(0, ARRIVAL, 0);
  while (size > 0) {
    const now = at[0] as number;
    const what = kind[0] as number;
    const tries = attempt[0] as number;
    removeTop();
    if (what === ARRIVAL) {
      arrivals += 1;
      if (arrivals < invocations) push(now + workload.gapMicros, ARRIVAL, 0);
      push(now + workload.durationMicros, COMPLETION, 0);
    } else if (what === RETRY) {
      push(now + workload.durationMicros, COMPLETION, tries);
    } else {
      attempts += 1;
      if (nextFraction(random) < workload.failure) {
        const gap = workload.retryGapsMicros[tries];
        if (gap === undefined) dropped += 1;
        else push(now + gap, RETRY, tries + 1);
      }
    }
  }
  return { attempts, dropped };
}
