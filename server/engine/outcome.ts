/** How one run of the function's code ended. The text a client sees is rendered from it (`#model`). */
export type Outcome =
  | { readonly kind: 'returned' /** JSON text. */; readonly body: string }
  | (Reported & {
      readonly kind: 'threw';
      readonly errorType: string;
      readonly errorMessage: string;
    })
  /** `throw "text"`: no Error object, so no stack. */
  | (Reported & {
      readonly kind: 'threwValue';
      readonly valueType: string;
      readonly text: string;
    })
  | { readonly kind: 'timedOut'; readonly timeoutMs: number }
  | { readonly kind: 'outOfMemory' }
  | {
      readonly kind: 'exited';
      readonly exitCode: number;
      /** What ended the process in place of an exit code, as the sandbox words it: `segmentation fault`. */
      readonly signal?: string;
    }
  | (Reported & {
      readonly kind: 'initFailed';
      readonly errorType: string;
      readonly errorMessage: string;
    })
  | (Reported & { readonly kind: 'unhandledRejection'; readonly reason: string })
  /** Thrown outside the handler's promise, for example in a timer: the process ends with code 129. */
  | (Reported & {
      readonly kind: 'uncaught';
      readonly errorType: string;
      readonly errorMessage: string;
    })
  /** The promise of an async handler was never settled and the event loop ran empty. */
  | (Reported & { readonly kind: 'neverSettled' })
  /** The returned value cannot be written as JSON. */
  | (Reported & { readonly kind: 'unserializable' })
  | { readonly kind: 'responseTooLarge'; readonly bytes: number };

interface Reported {
  /** The error object exactly as a real runtime sent it; left out where nothing real ran. */
  readonly report?: string;
}

/** True for every outcome that AWS calls a function error. A returned value never is one, whatever it says. */
export const isFunctionError = (outcome: Outcome): boolean => outcome.kind !== 'returned';

/** What becomes of the execution environment: used again as it is, with its process started anew, or not at all. */
export function environmentAfter({ kind }: Outcome): 'kept' | 'reset' | 'gone' {
  switch (kind) {
    case 'returned':
    case 'threw':
    case 'threwValue':
    case 'unserializable':
    case 'responseTooLarge':
    case 'neverSettled':
      return 'kept';
    case 'timedOut':
    case 'outOfMemory':
    case 'exited':
    case 'unhandledRejection':
    case 'uncaught':
      return 'reset';
    case 'initFailed':
      return 'gone';
  }
}
