import type { Account, Behaviour, CodeInitResult, CodeResult, CodeWork } from '#engine';

/** A piece of real code to be run, with everything that the function may know of itself. */
export interface CodeJob extends Omit<CodeWork, 'payload'> {
  /** The room, as the log and the function's environment name it. */
  readonly room: string;
  readonly account: Account;
  readonly requestId: string;
  /** As it was asked for: with a qualifier only if there was one. */
  readonly functionArn: string;
  readonly traceId: string;
  readonly logGroup: string;
  readonly logStream: string;
  /** The event as JSON text. */
  readonly payload: string;
}

export type CodeInitAnswer = Omit<CodeInitResult, 'invocation' | 'attempt'>;
export type CodeAnswer = Omit<CodeResult, 'invocation' | 'attempt'>;

/**
 * Runs the real code of one room. It measures by the clock on the wall: a job may take the time from its `startedAt` to its
 * `limit`, and its promise settles soon after that whatever the code does. A job of an environment that is not known, or
 * whose process has ended, starts it first: a fork has the past of another room but none of its processes.
 */
export interface CodeRunner {
  /** How many attempts it can run at once in this room. */
  readonly attempts: number;
  /** Why code of this behaviour may not run here; null if it may, or needs nobody. */
  readonly refusal: (behaviour: Behaviour) => string | null;
  /** Makes an environment and does its INIT. */
  readonly init: (job: CodeJob) => Promise<CodeInitAnswer>;
  /** Runs the handler once. */
  readonly invoke: (job: CodeJob) => Promise<CodeAnswer>;
  /** The environment lost its process: its next job starts a new one. */
  readonly reset: (environment: number) => void;
  /** All other environments are gone. */
  readonly retain: (environments: ReadonlySet<number>) => void;
  readonly close: () => void;
}
