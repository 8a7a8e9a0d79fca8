import type { Behaviour } from './behaviour';

/** A place that dead letters and records go to. It comes into being with the function that names it. */
export interface Target {
  readonly kind: 'sqs' | 'sns' | 'lambda' | 'eventbridge' | 's3';
  /** Name of the queue, topic, function, event bus or bucket. */
  readonly name: string;
}

/** The settings of a function. What is left out is as AWS has it by default, or stays as it was. */
export interface FunctionSettings {
  /** What it does when it runs; it succeeds unless told otherwise. */
  readonly behaviour?: Behaviour;
  /** 128 to 10,240. */
  readonly memoryMb?: number;
  /** 1,000 to 900,000 in steps of 1,000; 3,000 by default. */
  readonly timeoutMs?: number;
  /** The INIT phase of a cold start. */
  readonly initMs?: number;
  readonly architecture?: 'x86_64' | 'arm64';
  readonly logFormat?: 'Text' | 'JSON';
  /** MaximumRetryAttempts of an asynchronous event; 2 by default. */
  readonly retries?: 0 | 1 | 2;
  /** MaximumEventAgeInSeconds, 60 to 21,600. */
  readonly maximumEventAgeS?: number;
  /** The dead-letter queue or topic; null takes it away. */
  readonly deadLetter?: (Target & { readonly kind: 'sqs' | 'sns' }) | null;
  /** Where the record of a success goes. */
  readonly onSuccess?:
    | (Target & { readonly kind: 'sqs' | 'sns' | 'lambda' | 'eventbridge' })
    | null;
  /** Where the record of a failure goes. */
  readonly onFailure?: Target | null;
  /** Whether the execution role may send to these places; false makes deliveries fail. */
  readonly roleMaySend?: boolean;
  /** Null takes from the account's unreserved pool, 0 switches the function off. */
  readonly reservedConcurrency?: number | null;
  /** What Lambda does when it finds the function in a loop. */
  readonly recursiveLoop?: 'Terminate' | 'Allow';
}
