import type { FunctionConfig, GiveUpCondition, Micros, SimulationEvent } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import type {
  AttemptState,
  CallerState,
  DeadLetterState,
  Fate,
  InvocationState,
  RecordState,
  TrackState,
  Train,
  WaitState,
} from './run-state';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type CallSent = Extract<SimulationEvent, { type: 'call.sent' }>;

/** A run's state while its events are folded into it: the same fields, still open to change. */
export interface RunFold {
  readonly sent: CallSent;
  readonly hasFrontDoor: boolean;
  readonly asynchronous: boolean;
  config: FunctionConfig | null;
  endedAt: Micros | null;
  fate: Fate;
  deadLetter: DeadLetterState | null;
  givenUp: GiveUpCondition | null;
  record: RecordState | null;
  /** The queue's second deliveries, by the invocation that each is a copy of. */
  readonly copies: Map<number, number>;
  /** Invocations that this run caused: they tell their own story and change nothing of this one. */
  readonly chained: Set<number>;
  /** The invocation whose answer the caller or its front door waits for, 0 when they wait for none. */
  awaited: number;
  /** The invocation whose answer they took, 0 before. */
  answeredBy: number;
  caller: Mutable<CallerState>;
  readonly invocations: Mutable<InvocationState>[];
  readonly attempts: Mutable<AttemptState>[];
  readonly waits: Mutable<WaitState>[];
  /** By invocation; 0 is the call on its way to or from a front door. */
  readonly trains: Map<number, Train>;
  /** By `from` and `to`. */
  readonly tracks: Map<string, TrackState>;
}

export const nobodyAnswered: CallerState = {
  answered: false,
  answeredAt: null,
  status: null,
  statusText: '',
  failed: false,
  functionError: false,
  lambda: null,
  frontDoor: null,
};

export const beginFold = (sent: CallSent, config: FunctionConfig | null): RunFold => ({
  sent,
  hasFrontDoor: sourceOf(sent.source).frontDoor !== null,
  asynchronous: sent.invocationType === 'Event',
  config,
  endedAt: null,
  fate: { kind: 'underway' },
  deadLetter: null,
  givenUp: null,
  record: null,
  copies: new Map(),
  chained: new Set(),
  awaited: 0,
  answeredBy: 0,
  caller: { ...nobodyAnswered },
  invocations: [],
  attempts: [],
  waits: [],
  trains: new Map(),
  tracks: new Map(),
});

export function attemptOf(fold: RunFold, invocation: number, attempt: number) {
  return fold.attempts.findLast(
    (known) => known.invocation === invocation && known.attempt === attempt,
  );
}

export const invocationOf = (fold: RunFold, invocation: number) =>
  fold.invocations.findLast((known) => known.invocation === invocation);
