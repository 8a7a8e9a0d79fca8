import type { Act } from './command';
import type { FunctionConfig } from './function-config';
import type { Phase } from './lifecycle';
import type { Micros } from './micros';
import type { Outcome } from './outcome';
import type { PayloadFacts } from './payload';
import type { RandomStream } from './random';
import type { LambdaReply } from './sources';
import type { Target } from './target';

// The records the transitions work on: plain data, one shape each, every field set at birth.

export interface FunctionRecord {
  config: FunctionConfig;
  /** Attempts that hold an environment now, INIT included. */
  inFlight: number;
  /** Unused environments, the most recently used last. */
  readonly idle: EnvironmentRecord[];
  /** Rises when code, memory or time-out change: older environments are not used again. */
  generation: number;
  /** Synchronous calls that `failsFirst` has let fail. */
  synchronousFailures: number;
  readonly failureStream: RandomStream;
  readonly durationStream: RandomStream;
}

export interface EnvironmentRecord {
  readonly id: number;
  readonly fn: FunctionRecord;
  readonly generation: number;
  /** What it was made with: a change of the setting reaches only later environments. */
  readonly memoryMb: number;
  idleSince: Micros;
  /** Set by a crash or time-out: INIT runs again inside the next attempt. */
  needsRestart: boolean;
  checkScheduled: boolean;
}

export interface RunRecord {
  readonly id: number;
  readonly act: Act;
  readonly payload: string;
  readonly facts: PayloadFacts;
  /** Invocations and front-door answers still to come. */
  pending: number;
  tries: number;
  /** The invocation whose answer the front door waits for, 0 when it waits for none. */
  awaited: number;
  reply: LambdaReply | null;
}

export interface InvocationRecord {
  readonly id: number;
  readonly run: RunRecord;
  phase: Phase;
  /** Null until the function is known to exist. */
  fn: FunctionRecord | null;
  /** When the event entered the queue: the start of its age. */
  acceptedAt: Micros;
  /** Attempts made or under way. */
  attempts: number;
  /** Throttles in a row. */
  throttles: number;
  environment: EnvironmentRecord | null;
  initDuration: Micros;
  duration: Micros;
  /** How the attempt under way will end, or the last one ended. */
  outcome: Outcome | null;
  deadLetter: Target | null;
}
