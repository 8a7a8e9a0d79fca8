import { defaultAccount } from './account';
import { defaultAct, defaultFunction } from './defaults';
import type { SimulationEvent } from './event';
import type { FunctionConfig } from './function-config';
import { type Micros, SECOND } from './micros';
import { nextFraction, type RandomStream, randomStream } from './random';
import { runScenario } from './run-scenario';
import { defaultEpochMs, type ScheduledAct } from './scenario';

/** The moments of a Poisson process, drawn by a stream of our own. */
export function poissonMoments(seed: number, perSecond: number, count: number): Micros[] {
  const stream = randomStream(seed, 'arrivals');
  let at = 0;
  return Array.from({ length: count }, () => {
    at += (exponential(stream) / perSecond) * SECOND;
    return Math.round(at);
  });
}

/** An exponential variate of mean 1 by von Neumann’s method, which compares and takes no logarithm. */
function exponential(stream: RandomStream): number {
  for (let whole = 0; ; whole += 1) {
    const first = nextFraction(stream);
    let length = 1;
    let last = first;
    for (let next = nextFraction(stream); next < last; next = nextFraction(stream)) {
      last = next;
      length += 1;
    }
    if (length % 2 === 1) return whole + first;
  }
}

/** Synchronous calls of the default function at these moments, or other acts of it. */
export const actsAt = (
  moments: readonly Micros[],
  act: Partial<ScheduledAct> = {},
): ScheduledAct[] => moments.map((at) => ({ ...defaultAct, payload: '{}', ...act, at }));

/** Runs acts against one function, or several with settings of their own, and tells its events. */
export function play(
  settings: Partial<FunctionConfig> | readonly Partial<FunctionConfig>[],
  acts: readonly ScheduledAct[],
  onEvent: (event: SimulationEvent) => void,
  concurrency = defaultAccount.concurrency,
): void {
  runScenario(
    {
      v: 1,
      seed: 1,
      epochMs: defaultEpochMs,
      account: { ...defaultAccount, concurrency },
      targets: [{ kind: 'sqs', name: 'source-dlq' }],
      functions: [settings].flat().map((own) => ({ ...defaultFunction, initMs: 0, ...own })),
      changes: [],
      acts,
    },
    onEvent,
  );
}

/** The most moments, which are in order, that any half-open span of this length holds. */
export function mostWithin(moments: readonly Micros[], span: Micros): number {
  let most = 0;
  let first = 0;
  for (const [last, at] of moments.entries()) {
    while ((moments[first] ?? at) <= at - span) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
