import type { Act, CodeInitResult, CodeResult } from './command';
import type { GiveUpCondition } from './event';
import type { AsynchronousSettings, CodeSettings, FunctionConfig } from './function-config';
import type { Phase } from './lifecycle';
import type { Micros } from './micros';
import type { Outcome } from './outcome';
import type { PayloadFacts } from './payload';
import type { RandomStream } from './random';
import type { RateWindow } from './rate-window';
import type { LambdaReply } from './sources';
import type { Target } from './target';

// The records the transitions work on: plain data, one shape each, every field set at birth.

export interface FunctionRecord {
  config: FunctionConfig;
  /** What the account says of it besides its settings; null for a function nobody has described. */
  note: string | null;
  /** Attempts that hold an environment which is not provisioned, INIT included. */
  inFlight: number;
  /** Environments that this function may have without provisioned ones; null: what the account has left. */
  limit: number | null;
  readonly latest: VersionRecord;
  readonly versions: Map<string, VersionRecord>;
  readonly asynchronous: Map<string, AsynchronousSettings>;
  readonly pools: Map<string, ProvisionedPool>;
  readonly newEnvironments: RateWindow;
  /** Synchronous calls of a function with reserved concurrency. */
  requests: RateWindow | null;
  readonly aliasStream: RandomStream;
}

/** The code and settings of `$LATEST` or of one published version, and the environments that run them. */
export interface VersionRecord {
  /** 0 is `$LATEST`. */
  readonly version: number;
  settings: CodeSettings;
  /** When the settings were made. */
  since: Micros;
  /** Unused environments, the most recently used last. */
  readonly idle: EnvironmentRecord[];
  /** Synchronous calls that `failsFirst` has let fail. */
  synchronousFailures: number;
  readonly failureStream: RandomStream;
  readonly durationStream: RandomStream;
}

/** Environments kept ready for one version or alias. */
export interface ProvisionedPool {
  readonly functionName: string;
  readonly qualifier: string;
  readonly version: VersionRecord;
  readonly size: number;
  readonly requests: RateWindow;
  status: 'allocating' | 'ready' | 'failed' | 'removed';
  readonly idle: EnvironmentRecord[];
}

export interface EnvironmentRecord {
  readonly id: number;
  readonly version: VersionRecord;
  readonly pool: ProvisionedPool | null;
  /** What it was made with: a change of the settings reaches only later environments. */
  readonly settings: CodeSettings;
  idleSince: Micros;
  /** Set by a crash or time-out: INIT runs again inside the next attempt. */
  needsRestart: boolean;
  checkScheduled: boolean;
  /** Attempts since INIT last ran: what a counter in the module would show. */
  moduleUses: number;
  /** Attempts since the environment was made: what a counter in /tmp would show. */
  uses: number;
  /** What attempts did not wait for, the oldest first; all of it goes on side by side. */
  readonly leftWork: LeftWork[];
  /** Of the attempt under way: INIT before it, and how long it runs. */
  initDuration: Micros;
  duration: Micros;
}

/** INIT or handler of real code under way: how it ends is awaited from outside, until its limit. */
export interface CodeRun {
  readonly invocation: InvocationRecord;
  readonly environment: EnvironmentRecord;
  readonly attempt: number;
  readonly phase: 'init' | 'invoke';
  readonly start: 'cold' | 'warm' | 'restarted';
  readonly startedAt: Micros;
  readonly limit: Micros;
  /** What came in; null while it is awaited. */
  result: CodeInitResult | CodeResult | null;
  /** The limit came first. */
  cut: boolean;
}

/** Work that a handler did not wait for: it stands still with its environment. */
export interface LeftWork {
  readonly environment: EnvironmentRecord;
  /** The number of the invocation that left it. */
  readonly by: number;
  remaining: Micros;
  /** The invocation during which it goes on now. */
  during: InvocationRecord | null;
}

export interface RunRecord {
  readonly id: number;
  readonly act: Act;
  /** What the act asks of Lambda, each time it calls. */
  readonly request: Request;
  /** Null where nobody outside Lambda has to do with a call once it is sent. */
  readonly caller: CallerRecord | null;
  /** Invocations and a caller's own answer still to come. */
  pending: number;
  serviceFaults: number;
  /** Invocations that this run's own invocations caused. */
  chained: number;
}

/** Who attends to a call of Lambda: a front door, or a source or an SDK that may call again. */
export interface CallerRecord {
  readonly hasFrontDoor: boolean;
  /** Calls of Lambda made. */
  tries: number;
  firstTryAt: Micros;
  /** The invocation whose answer is waited for, 0 when it is none. */
  awaited: number;
  reply: LambdaReply | null;
}

/** Which function is asked for, and how. */
type Call = Pick<Act, 'functionName' | 'qualifier' | 'invocationType'>;

/** What an invocation was asked to do. Those that are asked the very same share it. */
export interface Request {
  /** The run's act, or what another invocation asked for. */
  readonly call: Call;
  readonly asynchronous: boolean;
  /** JSON text; null for a destination's record, whose text is rendered where it is read. */
  readonly payload: string | null;
  readonly facts: PayloadFacts;
  /** How often each function occurs earlier in the chain of calls that led here; null at its start. */
  readonly chain: Readonly<Record<string, number>> | null;
}

/**
 * Tens of thousands of these wait at a time under load, far from the processor's caches: they are small, and what a retry
 * touches stands first.
 */
export interface InvocationRecord {
  phase: Phase;
  /** Attempts made or under way. */
  attempts: number;
  /** Null until the function is known to exist. */
  fn: FunctionRecord | null;
  readonly request: Request;
  /** When the event entered the queue: the start of its age. */
  acceptedAt: Micros;
  /** Throttles and system faults in a row. */
  backOffs: number;
  environment: EnvironmentRecord | null;
  /** How the attempt under way will end, or the last one ended. */
  outcome: Outcome | null;
  /** The version that ran last; 0 is `$LATEST`. */
  version: number;
  readonly id: number;
  readonly runId: number;
  readonly run: RunRecord;
  /** Why the event was given up; null before, and if it succeeded. */
  condition: GiveUpCondition | null;
  /** Dead letters and records still on their way, and how many have arrived. */
  deliveries: number;
  delivered: number;
}

/** A dead letter or a destination's record on its way. */
export interface DeliveryRecord {
  readonly invocation: InvocationRecord;
  readonly purpose: 'deadLetter' | 'onSuccess' | 'onFailure';
  readonly target: Target;
  /** The status of the last attempt, as a dead letter tells it. */
  readonly errorCode: number;
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Records of what has ended, to be used again. */
export interface SpareRecords {
  readonly runs: Mutable<RunRecord>[];
  readonly invocations: Mutable<InvocationRecord>[];
}
