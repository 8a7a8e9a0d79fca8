import type { Account } from './account';
import type { FunctionConfig } from './function-config';
import type { InvocationType } from './invocation-type';
import type { InvokeRefusal, ThrottleReason } from './invoke-refusal';
import type { Micros } from './micros';
import type { Outcome } from './outcome';
import type { RuleId } from './rules';
import type { FrontDoorAnswer, SourceId } from './sources';
import type { Target } from './target';

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
  | (Fact & {
      readonly type: 'function.configured';
      readonly run: 0;
      readonly config: FunctionConfig;
    })
  | (Fact & {
      readonly type: 'environment.expired';
      readonly run: 0;
      readonly environment: number;
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
      readonly payload: string;
      readonly payloadBytes: number;
      readonly callerMayInvoke: boolean;
      readonly until: Micros;
    })
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
  /** No concurrency was free: the event went back to the queue. `throttles` counts from 1; no retry is used up. */
  | (OfInvocation & {
      readonly type: 'event.throttled';
      readonly reason: ThrottleReason;
      readonly throttles: number;
      readonly delay: Micros;
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'environment.initializing';
      readonly environment: number;
      /** The attempt the environment is started for, from 1. */
      readonly attempt: number;
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'environment.initialized';
      readonly environment: number;
      readonly initDuration: Micros;
      readonly failed: boolean;
    })
  | (OfInvocation & {
      readonly type: 'attempt.started';
      /** From 1. */
      readonly attempt: number;
      readonly environment: number;
      /** `restarted`: the environment was reset by a crash or time-out, so INIT runs again inside the attempt. */
      readonly start: 'cold' | 'warm' | 'restarted';
      readonly until: Micros;
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
    })
  | (OfInvocation & {
      readonly type: 'retry.scheduled';
      /** The attempt that is waited for. */
      readonly attempt: number;
      readonly delay: Micros;
      readonly until: Micros;
    })
  | (OfInvocation & { readonly type: 'event.succeeded'; readonly attempts: number })
  | (OfInvocation & {
      readonly type: 'event.givenUp';
      readonly condition: GiveUpCondition;
      /** approximateInvokeCount: attempts really made. */
      readonly attempts: number;
      /** When the delivery to the dead-letter queue is due; `at` itself when there is none. */
      readonly until: Micros;
    })
  | (OfInvocation & {
      readonly type: 'deadLetter.delivered';
      readonly target: Target;
      /** The status of the last attempt: 200 after a function error. */
      readonly errorCode: number;
      /** The outcome whose message becomes ErrorMessage; null when no attempt was made. */
      readonly outcome: Outcome | null;
    })
  | (OfInvocation & {
      readonly type: 'deadLetter.failed';
      readonly target: Target;
      readonly reason: DeliveryFailure;
    })
  | (OfInvocation & { readonly type: 'event.lost'; readonly reason: 'noTarget' | 'deliveryFailed' })
  | (OfInvocation & { readonly type: 'environment.reset'; readonly environment: number })
  /** Nothing this act caused is pending any more. Always the run's last event. */
  | (OfRun & { readonly type: 'run.ended' });

export type GiveUpCondition = 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency';

export type DeliveryFailure = 'accessDenied' | 'targetMissing' | 'tooLarge';
