import type { Behaviour } from './behaviour';
import type { DeadLetterTarget, SuccessTarget, Target } from './target';

/** A function and every setting of it that changes the life of an invocation. */
export interface FunctionConfig extends CodeSettings, AsynchronousSettings {
  readonly name: string;
  readonly architecture: 'x86_64' | 'arm64';
  readonly logFormat: 'Text' | 'JSON';
  /** DeadLetterConfig, for all versions; a target that does not exist in the account makes its delivery fail. */
  readonly deadLetter: DeadLetterTarget | null;
  /** Whether the execution role may send to the dead-letter queue and the destinations. */
  readonly roleMaySend: boolean;
  /** Reserved concurrency; null takes from the account's unreserved pool, 0 switches the function off. */
  readonly reservedConcurrency: number | null;
  /** What Lambda does when it finds the function in a loop. */
  readonly recursiveLoop: 'Terminate' | 'Allow';
  /** Published versions, oldest first, numbered from 1. Once published a version does not change. */
  readonly versions: readonly PublishedVersion[];
  readonly aliases: readonly Alias[];
  /** Settings of single versions and aliases; what has none here has AWS's defaults. */
  readonly qualifiers: readonly QualifierSettings[];
}

/** What a published version keeps of the function. */
export interface CodeSettings {
  /** 128 to 10,240. */
  readonly memoryMb: number;
  /** Whole milliseconds, 1,000 to 900,000 in steps of 1,000. */
  readonly timeoutMs: number;
  /** The INIT phase of a cold start. */
  readonly initMs: number;
  /** What the code does. */
  readonly behaviour: Behaviour;
}

/** EventInvokeConfig: what happens to an asynchronous event. */
export interface AsynchronousSettings {
  /** MaximumRetryAttempts: retries after a function error of an asynchronous event. */
  readonly retries: 0 | 1 | 2;
  /** MaximumEventAgeInSeconds, 60 to 21,600. */
  readonly maximumEventAgeS: number;
  readonly onSuccess: SuccessTarget | null;
  readonly onFailure: Target | null;
}

export interface PublishedVersion extends CodeSettings {
  /** From 1. */
  readonly version: number;
}

export interface Alias {
  readonly name: string;
  /** 0 is `$LATEST`. */
  readonly version: number;
  /** A second version that takes a part of the invocations. */
  readonly additional: { readonly version: number; readonly weight: number } | null;
}

export interface QualifierSettings {
  /** A published version's number or an alias. */
  readonly qualifier: string;
  /** Null: AWS's defaults; a version does not inherit those of $LATEST. */
  readonly asynchronous: AsynchronousSettings | null;
  /** Execution environments kept ready; 0 is none. */
  readonly provisionedConcurrency: number;
}

/** What a version or alias without settings of its own has. */
export const defaultAsynchronous: AsynchronousSettings = {
  retries: 2,
  maximumEventAgeS: 21_600,
  onSuccess: null,
  onFailure: null,
};
