/** What the function does when it runs. Durations are handler time in milliseconds and constant unless said otherwise. */
export type Behaviour =
  | {
      readonly kind: 'succeeds';
      /** The returned JSON text; null returns what the event source expects of a healthy function. */
      readonly result: string | null;
      readonly durationMs: number;
    }
  | {
      /** Catches its own error and returns a value that looks like one, as `{"statusCode":500}`. */
      readonly kind: 'returnsError';
      readonly result: string;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'throws';
      readonly errorType: string;
      readonly errorMessage: string;
      readonly durationMs: number;
    }
  | {
      /** Throws a text instead of an Error. */
      readonly kind: 'throwsValue';
      readonly text: string;
      readonly durationMs: number;
    }
  | { readonly kind: 'timesOut' }
  | { readonly kind: 'outOfMemory'; readonly durationMs: number }
  | {
      /** The process ends in the middle of an invocation with this exit code. */
      readonly kind: 'exits';
      readonly exitCode: number;
      readonly durationMs: number;
    }
  | {
      /** The module throws while it is loaded: every cold start fails. */
      readonly kind: 'failsInit';
      readonly errorType: string;
      readonly errorMessage: string;
    }
  | {
      /** Throws on the first `times` attempts of each event, then succeeds. */
      readonly kind: 'failsFirst';
      readonly times: number;
      readonly durationMs: number;
    }
  | {
      /** Throws with probability `probability` (0 to 1), each attempt on its own. */
      readonly kind: 'failsSometimes';
      readonly probability: number;
      readonly durationMs: number;
    }
  | {
      /** Succeeds after a time drawn evenly from `minMs` to `maxMs`, unless the time-out cuts it. */
      readonly kind: 'slow';
      readonly minMs: number;
      readonly maxMs: number;
    }
  | {
      /** Returns a value whose JSON has this many bytes. */
      readonly kind: 'returnsMuch';
      readonly bytes: number;
      readonly durationMs: number;
    }
  | {
      /** Returns a value that cannot be written as JSON, for example a BigInt or a circle. */
      readonly kind: 'returnsNoJson';
      readonly durationMs: number;
    }
  | {
      /** A promise nobody awaits is rejected: the process ends. */
      readonly kind: 'rejectsUnhandled';
      readonly reason: string;
      readonly durationMs: number;
    }
  | {
      /** Throws in a timer or callback, outside the handler's promise: the process ends. */
      readonly kind: 'throwsOutside';
      readonly errorType: string;
      readonly errorMessage: string;
      readonly durationMs: number;
    }
  | {
      /** An async handler whose promise nobody settles while nothing else is left to do. */
      readonly kind: 'neverSettles';
      readonly durationMs: number;
    }
  | {
      /** Returns before its work is done: the rest, `workMs` of it, is frozen with the environment. */
      readonly kind: 'leavesWork';
      readonly workMs: number;
      readonly durationMs: number;
    }
  | {
      /** Invokes a function asynchronously (its own name makes a loop), then succeeds. */
      readonly kind: 'invokes';
      readonly functionName: string;
      readonly durationMs: number;
    }
  | {
      /** Lambda itself cannot start it (a 5xx) until `forMs` after the setting was made; then it succeeds. */
      readonly kind: 'unavailable';
      readonly forMs: number;
      readonly durationMs: number;
    }
  | {
      /** Real code: what it does comes in from outside as a command, `finishInit` and `finishAttempt`. */
      readonly kind: 'code';
      /** The deployment package of the function, a runtime that attaches itself, or a handler written in the page. */
      readonly by: 'package' | 'attached' | 'page';
      /** What is run: the package's CodeSha256 or the handler's text; empty for a runtime that attaches itself. */
      readonly source: string;
    };

export type BehaviourKind = Behaviour['kind'];
