import type { Limits } from '#config';
import type { CodeLine, Outcome } from '#engine';

/** What the sandbox grants one handler. */
export type SandboxLimits = Pick<
  Limits,
  | 'handlerComputeMs'
  | 'handlerGraceMs'
  | 'handlerLogCharacters'
  | 'handlerLogLines'
  | 'handlerMemoryMb'
>;

/** The environment’s module is loaded if it is not yet, and, with an event, its handler called. */
export interface SandboxCall {
  /** Rooms take turns. */
  readonly room: string;
  /** Unlike that of any other room. */
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
