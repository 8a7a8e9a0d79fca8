import type { Account } from './account';
import type { FunctionConfig } from './function-config';
import type { InvocationType } from './invocation-type';
import type { Micros } from './micros';
import type { Outcome } from './outcome';
import type { SourceId } from './sources';
import type { Target } from './target';

/** What can be asked of the simulation. Plain data: a journal of these and their times is the run again. */
export type Command =
  | { readonly type: 'configureAccount'; readonly account: Account }
  | { readonly type: 'configureTarget'; readonly target: Target }
  /** What is sent to it from now on finds it no more. */
  | { readonly type: 'deleteTarget'; readonly target: Target }
  | {
      readonly type: 'configureFunction';
      readonly config: FunctionConfig;
      /** What the account says of the function and no invocation depends on; left out it stays as it is. */
      readonly note?: string;
    }
  /** What was accepted before runs to its end on the function as it was. */
  | { readonly type: 'deleteFunction'; readonly functionName: string }
  | ({ readonly type: 'act' } & Act)
  /** How many attempts of real code the machine can run at once; one more is throttled as by the account's limit. */
  | { readonly type: 'limitCode'; readonly attempts: number }
  /** Real code has done its INIT for this attempt of an invocation, or has failed to. */
  | ({ readonly type: 'finishInit' } & CodeInitResult)
  /** Real code has done its part of this attempt. */
  | ({ readonly type: 'finishAttempt' } & CodeResult);

/** Which piece of real code is meant. */
interface CodeCall {
  readonly invocation: number;
  readonly attempt: number;
}

export interface CodeInitResult extends CodeCall {
  readonly duration: Micros;
  /** How it failed; null if it worked. */
  readonly failure: Outcome | null;
  readonly lines: readonly CodeLine[];
}

export interface CodeResult extends CodeCall {
  readonly outcome: Outcome;
  /** Without the INIT of a cold start. Longer than the time-out allows is a time-out. */
  readonly duration: Micros;
  /** Null where it was not measured. */
  readonly memoryUsedMb: number | null;
  readonly lines: readonly CodeLine[];
}

/** Something real code wrote to its log. */
export interface CodeLine {
  /** Since INIT or the attempt began. */
  readonly after: Micros;
  /** Of `console.log` and its like; null for what went to standard output as it is. */
  readonly level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL' | null;
  readonly text: string;
}

/** One call from an event source: the start of a run. */
export interface Act {
  readonly source: SourceId;
  readonly invocationType: InvocationType;
  readonly functionName: string;
  /** A published version's number, an alias, or `$LATEST`; null is `$LATEST`. */
  readonly qualifier: string | null;
  /** The event as JSON text exactly as the caller sends it; null lets the source build its own. */
  readonly payload: string | null;
  /** Whether the caller is allowed lambda:InvokeFunction on the function. */
  readonly callerMayInvoke: boolean;
  /** The Invoke API answers the first so many calls of this act with 500 ServiceException. */
  readonly serviceFaults: number;
  /** The event queue delivers the accepted event this many times more: it is only eventually consistent. */
  readonly duplicates: number;
  /** The event queue hands the event over this much later, so that a later event may overtake it. */
  readonly lateMs: number;
  /** An SDK that stops waiting and calls again; null waits for ever and calls once. */
  readonly client: Client | null;
  /** The source's own dead-letter queue (EventBridge rule, SNS subscription) for what Lambda never took. */
  readonly sourceDeadLetter: string | null;
  /** JSON object that a synchronous caller gives to the function's context; only real code reads it. */
  readonly clientContext?: string | undefined;
}

/** How an SDK behaves that calls the Invoke API. */
export interface Client {
  /** Read time-out of each call. */
  readonly timeoutMs: number;
  /** Calls in all, the first included. */
  readonly attempts: number;
}

/** What became of a command. A refused one changed nothing. */
export type CommandResult =
  | { readonly ok: true /** The run an act started, else 0. */; readonly run: number }
  | { readonly ok: false; readonly code: CommandRefusalCode; readonly message: string };

export type CommandRefusalCode =
  | 'typeNotAllowed'
  | 'unknownSource'
  | 'notSimulated'
  | 'outOfRange'
  | 'reservesTooMuch'
  | 'versionIsFixed'
  | 'unknownFunction'
  /** What the result is of has ended already, or never began. */
  | 'notAwaited';
