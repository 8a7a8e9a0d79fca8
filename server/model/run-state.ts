import type {
  DeliveryFailure,
  FrontDoorAnswer,
  FunctionConfig,
  GiveUpCondition,
  InvocationType,
  InvokeRefusal,
  Micros,
  Outcome,
  SourceId,
  Target,
  ThrottleReason,
} from '#engine';
import type { LifeState } from './life-state';
import type { StationId } from './station';

/** One run as it stands at a moment: a fold of its events up to then. Every view of the page is drawn from this. */
export interface RunState {
  readonly run: number;
  /** The moment this describes. */
  readonly at: Micros;
  readonly startedAt: Micros;
  /** Null while anything is pending. */
  readonly endedAt: Micros | null;
  readonly source: SourceId;
  readonly invocationType: InvocationType;
  readonly functionName: string;
  readonly qualifier: string | null;
  readonly payload: string;
  readonly payloadBytes: number;
  /** The function's settings in force at the moment; null if it does not exist. */
  readonly config: FunctionConfig | null;
  readonly caller: CallerState;
  readonly fate: Fate;
  /** In the order of their calls; more than one only when a front door tries again. */
  readonly invocations: readonly InvocationState[];
  readonly attempts: readonly AttemptState[];
  readonly waits: readonly WaitState[];
  readonly deadLetter: DeadLetterState | null;
  /** The record for the destination of this outcome; null where none is set. */
  readonly record: RecordState | null;
  /** Of the source’s own dead letter, which it sends when Lambda never took the event; `fate` tells where it arrived. */
  readonly sourceDeadLetter: 'sending' | 'failed' | null;
  readonly stations: Readonly<Record<StationId, StationState>>;
  readonly tracks: readonly TrackState[];
  readonly trains: readonly Train[];
  /** What Lambda’s queue holds of this run, repeats that wait for their time included. */
  readonly queue: QueueState;
  /** The asynchronous invocations that this run caused in turn, in the order in which they came up; the first few. */
  readonly chains: readonly ChainState[];
  /** How many more it caused. */
  readonly chainsBeyond: number;
  /** Sum over finished attempts. */
  readonly cost: Cost;
}

/** The first truth: what the one who called saw. */
export interface CallerState {
  /** True once the caller has its answer and hung up. */
  readonly answered: boolean;
  readonly answeredAt: Micros | null;
  /** Status the caller saw: Lambda's own for direct callers, the front door's for its client; null without HTTP. */
  readonly status: number | null;
  /** "Accepted", "OK", "Bad Gateway"…; without HTTP the outcome in a few words, "Task failed". */
  readonly statusText: string;
  /** Whether what it got tells of a failure: a status of 400 or more, an error of another kind, or no answer in time. */
  readonly failed: boolean;
  /** Whether Lambda's answer carried X-Amz-Function-Error. */
  readonly functionError: boolean;
  /** What Lambda answered to whoever called it, null before. */
  readonly lambda: {
    readonly status: number;
    readonly outcome: Outcome | null;
    readonly refusal: InvokeRefusal | null;
  } | null;
  /** Null without a front door or before it answered. */
  readonly frontDoor: FrontDoorAnswer | null;
}

/** The second truth: what became of the event or call. */
export type Fate =
  | { readonly kind: 'underway' }
  | { readonly kind: 'refused'; readonly refusal: InvokeRefusal }
  | { readonly kind: 'dryRun' }
  | { readonly kind: 'succeeded' }
  /** A synchronous call whose function failed: nobody repeats it. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'deadLettered'; readonly condition: GiveUpCondition; readonly target: Target }
  /** Given up, and only its record is kept, at a destination. */
  | { readonly kind: 'recorded'; readonly condition: GiveUpCondition; readonly target: Target }
  /** Lambda never took it, and the source's own dead-letter queue has it. */
  | { readonly kind: 'undeliverable'; readonly queue: string }
  | {
      readonly kind: 'lost';
      readonly condition: GiveUpCondition;
      readonly reason: 'noTarget' | 'deliveryFailed';
    };

export interface InvocationState {
  readonly invocation: number;
  readonly requestId: string;
  readonly receivedAt: Micros;
  /** Since when the event waits in the queue to be handed over; null when it is not there. */
  readonly queuedSince: Micros | null;
}

export interface AttemptState {
  readonly invocation: number;
  /** From 1 within its invocation. */
  readonly attempt: number;
  readonly requestId: string;
  readonly environment: number;
  readonly start: 'cold' | 'warm' | 'restarted';
  /** The queue delivered the event a second time, and this is an attempt of that copy. */
  readonly copy: boolean;
  /** When INIT began for a cold start, else when the handler began. */
  readonly startedAt: Micros;
  /** When the handler began; null while INIT runs. */
  readonly handlerAt: Micros | null;
  readonly endedAt: Micros | null;
  /** When the phase that runs now is due to end. */
  readonly until: Micros;
  readonly outcome: Outcome | null;
  readonly failed: boolean;
  readonly durationMs: number;
  readonly initDurationMs: number;
  readonly billedMs: number;
  readonly memoryMb: number;
  readonly cost: Cost;
}

export interface WaitState {
  readonly invocation: number;
  /** `fault`: Lambda itself failed. `call`: the source or its SDK calls again later. */
  readonly kind: 'retry' | 'throttle' | 'fault' | 'call';
  /** The attempt that is waited for. */
  readonly beforeAttempt: number;
  readonly reason: ThrottleReason | null;
  readonly from: Micros;
  readonly until: Micros;
  readonly over: boolean;
}

/** `depth` events wait in the queue, the oldest of them accepted at `oldestAt`; null where there is none. */
export interface QueueState {
  readonly depth: number;
  readonly oldestAt: Micros | null;
}

/** An invocation that a destination’s record or the function’s own code caused: it has a life of its own. */
export interface ChainState {
  readonly invocation: number;
  /** The invocation it comes from. */
  readonly by: number;
  readonly how: 'onSuccess' | 'onFailure' | 'code';
  readonly life: RunState;
}

export interface DeadLetterState {
  readonly target: Target;
  readonly status: 'sending' | 'delivered' | 'failed';
  readonly at: Micros;
  readonly failure: DeliveryFailure | null;
}

/** A destination's record on its way or at its end. */
export interface RecordState {
  readonly target: Target;
  readonly on: 'success' | 'failure';
  readonly status: 'sending' | 'delivered' | 'failed';
  readonly at: Micros;
  readonly failure: DeliveryFailure | null;
}

export interface StationState {
  /** Whether this scenario could reach the station at all; the rest stays a faint engraving. */
  readonly reachable: boolean;
  /** Whether anything of this run has been there by now. */
  readonly visited: boolean;
  /** Null while nothing has happened there. */
  readonly state: LifeState | null;
  /** A few words under the station's name, for example "got 202", "1 message", "environment warm". */
  readonly note: string;
}

/** A piece of track that has been travelled, in the colour of what travelled it last. */
export interface TrackState {
  readonly from: StationId;
  readonly to: StationId;
  readonly state: LifeState;
}

/**
 * The token on the map. It travels `route` from `since` to `until` and stands at `route[stop]` in between; a null
 * `until` means that it has arrived for good. A front door's and a direct call's answers travel back to the caller.
 */
export interface Train {
  /** Its own in this run: it keeps it from route to route. */
  readonly id: number;
  readonly invocation: number;
  /** The attempt it is on or waits for, 0 before the first. */
  readonly attempt: number;
  readonly state: LifeState;
  readonly route: readonly StationId[];
  /** Index into `route`; null: it does not stop on the way. */
  readonly stop: number | null;
  readonly since: Micros;
  readonly until: Micros | null;
  /** 0 to 1 while the function works on it, else null. */
  readonly work: number | null;
  /** `copy`: the queue’s second delivery. `record`: what a destination gets, beside the event itself. */
  readonly kind: 'event' | 'copy' | 'record';
  /** How many more stand or travel with it and are not drawn. */
  readonly others: number;
}

/** US dollars and what they are for. */
export interface Cost {
  readonly requests: number;
  readonly billedMs: number;
  readonly requestDollars: number;
  readonly computeDollars: number;
  readonly dollars: number;
}
