import type { Account } from './account';
import type { CodeLine } from './command';
import type { FunctionConfig } from './function-config';
import type { InvocationType } from './invocation-type';
import type { InvokeRefusal, ThrottleReason } from './invoke-refusal';
import type { Micros } from './micros';
import type { Outcome } from './outcome';
import type { RuleId } from './rules';
import type { FrontDoorAnswer, RepeatCause, SourceId } from './sources';
import type { DeadLetterTarget, Target } from './target';

/**
 * A fact of the simulation, in the past tense. Events of one simulation are numbered from 1 without gaps and ordered
 * by `(at, seq)`. `until` is the moment the phase that begins here is due to end; null where only the outside knows.
 */
export type SimulationEvent = ConfigurationEvent | RunEvent;

interface Fact {
  readonly seq: number;
  readonly at: Micros;
  /** The rule that made this happen: see `rules.ts`. */
  readonly rule: RuleId;
}

export type ConfigurationEvent =
  | (Fact & { readonly type: 'account.configured'; readonly run: 0; readonly account: Account })
  | (Fact & { readonly type: 'target.configured'; readonly run: 0; readonly target: Target })
  | (Fact & { readonly type: 'target.deleted'; readonly run: 0; readonly target: Target })
  | (Fact & {
      readonly type: 'function.configured';
      readonly run: 0;
      readonly config: FunctionConfig;
    })
  | (Fact & { readonly type: 'function.deleted'; readonly run: 0; readonly functionName: string })
  /** Lambda begins to make environments ready. */
  | (Fact & {
      readonly type: 'provisioned.allocating';
      readonly run: 0;
      readonly functionName: string;
      readonly qualifier: string;
      readonly environments: number;
      readonly until: Micros;
    })
  | (Fact & {
      readonly type: 'provisioned.ready';
      readonly run: 0;
      readonly functionName: string;
      readonly qualifier: string;
      readonly environments: number;
    })
  /** INIT failed, so no environment could be made ready: FUNCTION_ERROR_INIT_FAILURE. */
  | (Fact & {
      readonly type: 'provisioned.failed';
      readonly run: 0;
      readonly functionName: string;
      readonly qualifier: string;
    })
  | (Fact & {
      readonly type: 'environment.expired';
      readonly run: 0;
      readonly environment: number;
      /** The invocations whose unfinished work is gone with it. */
      readonly lostWorkOf: readonly number[];
    });

interface OfRun extends Fact {
  /** The act this belongs to, numbered from 1. */
  readonly run: number;
}

interface OfInvocation extends OfRun {
  /** One accepted or refused call of the Invoke API, numbered from 1. All its attempts share one request id. */
  readonly invocation: number;
}

export type RunEvent =
  /** An event source sent its call: to its front door if it has one, else straight to the Invoke API. */
  | (OfRun & {
      readonly type: 'call.sent';
      readonly source: SourceId;
      readonly invocationType: InvocationType;
      readonly functionName: string;
      readonly qualifier: string | null;
      readonly payload: string;
      readonly payloadBytes: number;
      readonly callerMayInvoke: boolean;
      readonly until: Micros;
    })
  /** A source or an SDK that calls Lambda itself has called again; `tries` counts from 2. */
  | (OfRun & { readonly type: 'call.sentAgain'; readonly tries: number; readonly until: Micros })
  /** It will call again: `tries` is the number of the call that is waited for. */
  | (OfRun & {
      readonly type: 'call.repeatScheduled';
      readonly tries: number;
      readonly cause: RepeatCause;
      readonly delay: Micros;
      readonly until: Micros;
    })
  /** The SDK stopped waiting for the answer. The invocation goes on without it. */
  | (OfInvocation & { readonly type: 'client.timedOut'; readonly tries: number })
  /** Nobody calls again: the source or the SDK gives up after `tries` calls. `until`: its dead letter is due. */
  | (OfRun & {
      readonly type: 'call.abandoned';
      readonly tries: number;
      readonly cause: RepeatCause;
      readonly until: Micros;
    })
  /** The source sent what Lambda never took to its own dead-letter queue. */
  | (OfRun & {
      readonly type: 'sourceDeadLetter.delivered';
      readonly queue: string;
      readonly tries: number;
    })
  | (OfRun & { readonly type: 'sourceDeadLetter.failed'; readonly queue: string })
  /** The front door passed the call on to Lambda; `tries` counts from 1. */
  | (OfRun & {
      readonly type: 'frontDoor.forwarded';
      readonly tries: number;
      readonly until: Micros;
    })
  /** The front door stopped waiting for Lambda. The invocation goes on without it. */
  | (OfInvocation & { readonly type: 'frontDoor.timedOut'; readonly tries: number })
  /** What the client of the front door got. */
  | (OfRun & { readonly type: 'frontDoor.answered'; readonly answer: FrontDoorAnswer })
  | (OfInvocation & { readonly type: 'invoke.received'; readonly until: Micros })
  /** What Lambda's Invoke API answered: 200 with an outcome, 202, 204, or a refusal. */
  | (OfInvocation & {
      readonly type: 'invoke.answered';
      readonly status: number;
      readonly outcome: Outcome | null;
      readonly refusal: InvokeRefusal | null;
    })
  | (OfInvocation & { readonly type: 'event.queued'; readonly until: Micros })
  /** The queue will deliver the event twice: `copy` is the invocation that has the same request id. */
  | (OfInvocation & {
      readonly type: 'event.duplicated';
      readonly copy: number;
      readonly until: Micros;
    })
  /** A destination's record or the function's own code invokes a function: `by` is the invocation it comes from. */
  | (OfInvocation & {
      readonly type: 'invoke.chained';
      readonly by: number;
      readonly how: 'onSuccess' | 'onFailure' | 'code';
      readonly functionName: string;
      readonly payloadBytes: number;
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'alias.resolved';
      readonly alias: string;
      readonly version: number;
    })
  /** No concurrency was free: the event went back to the queue. `throttles` counts from 1; no retry is used up. */
  | (OfInvocation & {
      readonly type: 'event.throttled';
      readonly reason: ThrottleReason;
      readonly throttles: number;
      readonly delay: Micros;
      readonly until: Micros;
    })
  /** Lambda itself failed: the event went back to the queue. `faults` counts from 1; no retry is used up. */
  | (OfInvocation & {
      readonly type: 'event.systemFault';
      readonly faults: number;
      readonly delay: Micros;
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'environment.initializing';
      readonly environment: number;
      /** The attempt the environment is started for, from 1. */
      readonly attempt: number;
      readonly until: Micros;
      /** Real code: `until` is only the latest moment at which INIT ends. */
      readonly outside?: true;
    })
  | (OfInvocation & {
      readonly type: 'environment.initialized';
      readonly environment: number;
      readonly initDuration: Micros;
      readonly failed: boolean;
      /** INIT took longer than 10 s, was stopped, and runs again inside the attempt. */
      readonly timedOut: boolean;
      /** How INIT of real code failed, and what it wrote; left out where there is nothing to tell. */
      readonly failure?: Outcome;
      readonly lines?: readonly CodeLine[];
    })
  | (OfInvocation & {
      readonly type: 'attempt.started';
      /** From 1. */
      readonly attempt: number;
      readonly environment: number;
      /** `restarted`: the environment was reset by a crash or time-out, so INIT runs again inside the attempt. */
      readonly start: 'cold' | 'warm' | 'restarted';
      /** 0 is `$LATEST`. */
      readonly version: number;
      /** `spillover`: all provisioned environments of the qualifier were in use. */
      readonly concurrency: 'onDemand' | 'provisioned' | 'spillover';
      /** Time since the event was accepted; 0 for a synchronous call. */
      readonly eventAge: Micros;
      /** What a counter in the module shows before this attempt, and what one in /tmp shows. */
      readonly moduleUses: number;
      readonly environmentUses: number;
      readonly until: Micros;
      /** Real code: `until` is the time-out, and nobody knows before when it ends. */
      readonly outside?: true;
    })
  /** Work that invocation `of` left behind goes on while this one runs. */
  | (OfInvocation & {
      readonly type: 'leftWork.resumed';
      readonly environment: number;
      readonly of: number;
      readonly remaining: Micros;
    })
  | (OfInvocation & {
      readonly type: 'leftWork.finished';
      readonly environment: number;
      readonly of: number;
    })
  | (OfInvocation & {
      readonly type: 'attempt.finished';
      readonly attempt: number;
      readonly environment: number;
      readonly outcome: Outcome;
      /** Duration as in the REPORT line: without the INIT phase of a cold start. */
      readonly duration: Micros;
      /** INIT of a cold start, 0 otherwise. */
      readonly initDuration: Micros;
      readonly billedMs: number;
      readonly memoryMb: number;
      readonly maxMemoryUsedMb: number;
      readonly version: number;
      readonly provisioned: boolean;
      /** What real code wrote; left out where it wrote nothing. */
      readonly lines?: readonly CodeLine[];
    })
  /** The handler returned before its work was done: the rest is frozen with the environment. */
  | (OfInvocation & {
      readonly type: 'leftWork.frozen';
      readonly environment: number;
      readonly of: number;
      readonly remaining: Micros;
    })
  | (OfInvocation & {
      readonly type: 'retry.scheduled';
      /** The attempt that is waited for. */
      readonly attempt: number;
      readonly delay: Micros;
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'event.succeeded';
      readonly attempts: number;
      /** When the record for the on-success destination is due; `at` itself when there is none. */
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'event.givenUp';
      readonly condition: GiveUpCondition;
      /** approximateInvokeCount: attempts really made. */
      readonly attempts: number;
      /** When dead letter and record are due; `at` itself when there is neither. */
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'deadLetter.delivered';
      readonly target: DeadLetterTarget;
      /** The status of the last attempt: 200 after a function error; 429, 500 or 400 if none was made. */
      readonly errorCode: number;
      /** The outcome whose message becomes ErrorMessage; null when no attempt was made. */
      readonly outcome: Outcome | null;
    })
  | (OfInvocation & {
      readonly type: 'deadLetter.failed';
      readonly target: DeadLetterTarget;
      readonly reason: DeliveryFailure;
    })
  /** The record of how the event ended reached its destination. */
  | (OfInvocation & {
      readonly type: 'destination.delivered';
      readonly target: Target;
      readonly condition: 'Success' | GiveUpCondition;
      /** approximateInvokeCount. */
      readonly attempts: number;
      /** Null when no attempt was made. */
      readonly outcome: Outcome | null;
      /** The version that ran last; 0 is `$LATEST`. */
      readonly version: number;
    })
  | (OfInvocation & {
      readonly type: 'destination.failed';
      readonly target: Target;
      readonly reason: DeliveryFailure;
    })
  /** Given up, and nothing of it arrived anywhere. */
  | (OfInvocation & { readonly type: 'event.lost'; readonly reason: 'noTarget' | 'deliveryFailed' })
  | (OfInvocation & {
      readonly type: 'environment.reset';
      readonly environment: number;
      /** The invocations whose unfinished work is gone with the process. /tmp stays. */
      readonly lostWorkOf: readonly number[];
    })
  /** Nothing this act caused is pending any more. Always the run's last event. */
  | (OfRun & { readonly type: 'run.ended' });

/** `RecursiveInvocation` is our word: what AWS writes in the record of a dropped recursion is unverified. */
export type GiveUpCondition =
  | 'RetriesExhausted'
  | 'EventAgeExceeded'
  | 'ZeroReservedConcurrency'
  | 'RecursiveInvocation';

export type DeliveryFailure = 'accessDenied' | 'targetMissing' | 'tooLarge';
