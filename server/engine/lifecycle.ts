/**
 * The life of an invocation: which phase may follow which. The transitions assert it, the tests walk it.
 * `settled` is the end: answered, succeeded, or given up and delivered or lost.
 */
export const lifecycle = {
  called: ['checking', 'queued'],
  checking: ['settled', 'queued', 'initializing', 'running'],
  queued: ['initializing', 'running', 'backingOff', 'givenUp'],
  backingOff: ['initializing', 'running', 'backingOff', 'givenUp'],
  initializing: ['running'],
  running: ['responding', 'waiting', 'succeeded', 'givenUp'],
  responding: ['settled'],
  waiting: ['initializing', 'running', 'backingOff', 'givenUp'],
  succeeded: ['settled'],
  givenUp: ['settled'],
  settled: [],
} as const satisfies Record<string, readonly string[]>;

export type PhaseName = keyof typeof lifecycle;

/** Each phase as one bit, so that a move, which is made several times a life, is checked with one operation. */
export const phase = Object.fromEntries(
  Object.keys(lifecycle).map((name, n) => [name, 1 << n]),
) as Readonly<Record<PhaseName, Phase>>;

/** A bit of `phase`. */
export type Phase = number & { readonly phase: never };
