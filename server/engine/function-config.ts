import type { Behaviour } from './behaviour';
import type { Target } from './target';

/** A function and every setting of it that changes the life of an invocation. */
export interface FunctionConfig {
  readonly name: string;
  /** 128 to 10,240. */
  readonly memoryMb: number;
  /** Whole milliseconds, 1,000 to 900,000 in steps of 1,000. */
  readonly timeoutMs: number;
  /** MaximumRetryAttempts: retries after a function error of an asynchronous event. */
  readonly retries: 0 | 1 | 2;
  /** MaximumEventAgeInSeconds, 60 to 21,600. */
  readonly maximumEventAgeS: number;
  /** DeadLetterConfig; a target that does not exist in the account makes its delivery fail. */
  readonly deadLetter: Target | null;
  /** Whether the execution role may send to the dead-letter queue or topic. */
  readonly roleMaySend: boolean;
  /** Reserved concurrency; null takes from the account's unreserved pool, 0 switches the function off. */
  readonly reservedConcurrency: number | null;
  readonly behaviour: Behaviour;
}
