import type { CodeLine, Outcome } from '#engine';

/** What the sandbox grants one handler. */
export interface SandboxLimits {
  /** Milliseconds that INIT or one attempt may compute. Waiting costs nothing: no timer is really waited for. */
  readonly handlerComputeMs: number;
  /** Milliseconds on top after which its thread is ended: built-in functions cannot be interrupted. */
  readonly handlerGraceMs: number;
  /** Megabytes of WebAssembly memory, whatever the function’s setting says. */
  readonly handlerMemoryMb: number;
  /** Characters of all log lines of one attempt. */
  readonly handlerLogCharacters: number;
  readonly handlerLogLines: number;
}

/** The environment’s module is loaded if it is not yet, and, with an event, its handler called. */
export interface SandboxCall {
  readonly environment: string;
  /** The handler’s text. */
  readonly source: string;
  /** Of the virtual clock, milliseconds since 1970. */
  readonly startsAtMs: number;
  /** Milliseconds that the function may take, waiting included. */
  readonly timeoutMs: number;
  /** Absent: INIT only. */
  readonly event?: {
    readonly payload: string;
    /** The context object as JSON. */
    readonly context: string;
  };
}

export interface SandboxResult {
  /** Null for an INIT that worked. */
  readonly outcome: Outcome | null;
  readonly durationMs: number;
  readonly memoryUsedMb: number;
  readonly lines: readonly CodeLine[];
}

/** What goes to a thread of the sandbox, one call at a time. */
export type SandboxMessage =
  | { readonly type: 'run'; readonly call: SandboxCall }
  | { readonly type: 'drop'; readonly environment: string };

/** What comes back: `begun` once the thread is up and at it. */
export type SandboxReport =
  | { readonly type: 'begun' }
  | { readonly type: 'ended'; readonly result: SandboxResult };
