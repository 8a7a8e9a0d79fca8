import type { Chunk } from './soak-chunks';
import { type SoakThread, startSoakThread } from './soak-thread';

export interface SoakOptions {
  readonly from: number;
  readonly scenarios: number;
  readonly workers: number;
  /** Called every `progressMs` while it runs. */
  readonly onProgress: (progress: SoakProgress) => void;
  readonly progressMs?: number;
  /** A thread that is at the same seed so many times in a row is stuck in it. */
  readonly patience?: number;
  /** The program of the threads. */
  readonly program?: URL;
}

interface SoakProgress {
  /** Scenarios that have kept every promise so far. */
  readonly kept: number;
  /** Every seed below this one is among them. */
  readonly below: number;
}

export type SoakResult =
  | { readonly kind: 'kept'; readonly events: ReadonlyMap<string, number> }
  | { readonly kind: 'broken'; readonly seed: number; readonly promise: string };

/** Small enough for the threads to end together, large enough for messages to cost nothing. */
const CHUNK = 250;

/** Runs the random scenarios of a range of seeds on several threads, up to the first that breaks a promise. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { onProgress, progressMs = 5_000, patience = 12 } = options;
  const program = options.program ?? new URL('./soak-worker.mjs', import.meta.url);
  const chunks = chunksOf(options);
  const events = new Map<string, number>();
  const busy = new Map<SoakThread, Chunk>();
  let kept = 0;
  let dealt = options.from;

  const threads = Array.from(
    { length: Math.min(options.workers, Math.ceil(options.scenarios / CHUNK)) },
    () => startSoakThread(program),
  );

  /** Takes chunk after chunk; gives the report of one that broke a promise, or null when none is left. */
  const work = async (thread: SoakThread): Promise<SoakResult | null> => {
    for (const chunk of chunks) {
      dealt = chunk.from + chunk.scenarios;
      busy.set(thread, chunk);
      const report = await thread.check(chunk);
      busy.delete(thread);
      if (report.kind === 'broken') return report;
      kept += chunk.scenarios;
      for (const [type, count] of Object.entries(report.events)) {
        events.set(type, (events.get(type) ?? 0) + count);
      }
    }
    return null;
  };

  let ticking: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SoakResult>((resolve, reject) => {
      const isStuck = stuckSeedFinder(patience);
      ticking = setInterval(() => {
        const below = Math.min(dealt, ...[...busy.values()].map(({ from }) => from));
        onProgress({ kept, below });
        const seed = isStuck([...busy.keys()]);
        if (seed !== null) resolve({ kind: 'broken', seed, promise: 'every scenario ends' });
      }, progressMs);
      const ends = threads.map(async (thread) => {
        const broken = await work(thread);
        if (broken !== null) resolve(broken);
      });
      Promise.all(ends).then(() => resolve({ kind: 'kept', events }), reject);
    });
  } finally {
    clearInterval(ticking);
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** The range in pieces, each handed out once, whoever asks. */
function* chunksOf({ from, scenarios }: Chunk): Generator<Chunk> {
  const end = from + scenarios;
  for (let next = from; next < end; next += CHUNK) {
    yield { from: next, scenarios: Math.min(CHUNK, end - next) };
  }
}

/** To be asked at every tick: the seed at which some thread has been for `patience` ticks, else null. */
function stuckSeedFinder(patience: number) {
  const stays = new Map<SoakThread, { seed: number; ticks: number }>();
  return (busy: readonly SoakThread[]): number | null => {
    for (const thread of busy) {
      const seed = thread.currentSeed();
      const stay = stays.get(thread);
      const ticks = stay?.seed === seed ? stay.ticks + 1 : 1;
      stays.set(thread, { seed, ticks });
      if (ticks > patience) return seed;
    }
    return null;
  };
}
