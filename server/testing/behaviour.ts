/**
 * What a function does when it runs: a name alone, as `'throws'`, takes the usual values. Durations are milliseconds of
 * handler time, 40 unless said otherwise.
 */
export type Behaviour = Exclude<DetailedBehaviour['kind'], 'invokes'> | DetailedBehaviour;

type DetailedBehaviour =
  /** Returns `result`, any JSON value; without one, what a healthy function would return to its event source. */
  | { readonly kind: 'succeeds'; readonly result?: unknown; readonly durationMs?: number }
  /** Catches its own error and returns a value that looks like one: `{ statusCode: 500 }`, unless told otherwise. */
  | { readonly kind: 'returnsError'; readonly result?: unknown; readonly durationMs?: number }
  | {
      readonly kind: 'throws';
      readonly errorType?: string;
      readonly errorMessage?: string;
      readonly durationMs?: number;
    }
  /** Throws a text instead of an Error. */
  | { readonly kind: 'throwsValue'; readonly text?: string; readonly durationMs?: number }
  | { readonly kind: 'timesOut' }
  | { readonly kind: 'outOfMemory'; readonly durationMs?: number }
  /** The process ends in the middle of an invocation. */
  | { readonly kind: 'exits'; readonly exitCode?: number; readonly durationMs?: number }
  /** The module throws while it is loaded: every cold start fails. */
  | { readonly kind: 'failsInit'; readonly errorType?: string; readonly errorMessage?: string }
  /** Throws on the first `times` attempts of each event (once, unless told otherwise), then succeeds. */
  | { readonly kind: 'failsFirst'; readonly times?: number; readonly durationMs?: number }
  /** Throws with this probability, 0 to 1, each attempt on its own; the room's seed decides. */
  | { readonly kind: 'failsSometimes'; readonly probability?: number; readonly durationMs?: number }
  /** Succeeds after a time drawn evenly from `minMs` to `maxMs`, unless the time-out cuts it. */
  | { readonly kind: 'slow'; readonly minMs?: number; readonly maxMs?: number }
  /** Returns a value whose JSON has this many bytes: 7 MB, too many, unless told otherwise. */
  | { readonly kind: 'returnsMuch'; readonly bytes?: number; readonly durationMs?: number }
  /** Returns a value that cannot be written as JSON. */
  | { readonly kind: 'returnsNoJson'; readonly durationMs?: number }
  /** A promise nobody awaits is rejected: the process ends. */
  | { readonly kind: 'rejectsUnhandled'; readonly reason?: string; readonly durationMs?: number }
  /** Throws in a timer or callback, outside the handler's promise: the process ends. */
  | {
      readonly kind: 'throwsOutside';
      readonly errorType?: string;
      readonly errorMessage?: string;
      readonly durationMs?: number;
    }
  /** An async handler whose promise nobody settles. */
  | { readonly kind: 'neverSettles'; readonly durationMs?: number }
  /** Returns before its work is done: the rest is frozen with the environment. */
  | { readonly kind: 'leavesWork'; readonly workMs?: number; readonly durationMs?: number }
  /** Invokes a function asynchronously (its own name makes a loop), then succeeds. */
  | { readonly kind: 'invokes'; readonly functionName: string; readonly durationMs?: number }
  /** Lambda itself cannot start it, a 5xx, until so long after the setting was made; then it succeeds. */
  | { readonly kind: 'unavailable'; readonly forMs?: number; readonly durationMs?: number };
