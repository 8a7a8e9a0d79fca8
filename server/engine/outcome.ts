/** How one run of the function's code ended. The text a client sees is rendered from it (`#model`). */
export type Outcome =
  | { readonly kind: 'returned' /** JSON text. */; readonly body: string }
  | { readonly kind: 'threw'; readonly errorType: string; readonly errorMessage: string }
  | { readonly kind: 'timedOut'; readonly timeoutMs: number }
  | { readonly kind: 'outOfMemory' }
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'initFailed'; readonly errorType: string; readonly errorMessage: string };

/** True for every outcome that AWS calls a function error. A returned value never is one, whatever it says. */
export const isFunctionError = (outcome: Outcome): boolean => outcome.kind !== 'returned';
