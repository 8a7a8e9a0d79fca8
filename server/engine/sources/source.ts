import type { InvocationType } from '../invocation-type';
import type { InvokeRefusal } from '../invoke-refusal';
import type { Micros } from '../micros';
import type { Outcome } from '../outcome';
import type { RuleId } from '../rules';

/** What the engine and every view need to know about a source. What only a person who chooses reads is `SourceNotes`. */
export interface SourceFacts {
  /** As AWS writes it, for example "Amazon S3". */
  readonly name: string;
  /** What happened there, for example "Object created in a bucket". */
  readonly detail: string;
  /** Short name of the caller's stop on the map, for example "S3 bucket". */
  readonly station: string;
  /** `polled`: Lambda reads from it by an event source mapping. Its simulation is still to come. */
  readonly path: 'synchronous' | 'asynchronous' | 'polled';
  /** Allowed types, the source's default first. One entry means that the source fixes it. */
  readonly invocationTypes: readonly InvocationType[];
  /** Where the user may choose the type: where and how, in one sentence. Null where the source fixes it. */
  readonly choice: string | null;
  readonly frontDoor: FrontDoor | null;
  /** When the source calls Lambda again by itself; null: never. */
  readonly repeats: Repeats | null;
  readonly rule: RuleId;
}

/**
 * What stands between a client and Lambda and answers in its own words: API Gateway, a load balancer, Cognito,
 * Step Functions. The words are `frontDoorAnswers`, which only the engine needs.
 */
export interface FrontDoor {
  /** For the map and the story, for example "API Gateway". */
  readonly name: string;
  /** Longest time it waits for one answer of Lambda; null waits as long as the function may run. */
  readonly limit: Micros | null;
  /** The rule behind `limit`. */
  readonly limitRule: RuleId;
}

/** When and how often a source calls Lambda again. */
export interface Repeats {
  /** Calls in all, the first included. */
  readonly tries: number;
  /** Wait before the nth repeat, counted from 1. */
  readonly delay: (repeat: number) => Micros;
  /** No repeat begins later than this after the first call; null: only `tries` counts. */
  readonly within: Micros | null;
  readonly on: readonly RepeatCause[];
  /** Whether the user may give the source a dead-letter queue for calls that Lambda never took. */
  readonly deadLetter: boolean;
  readonly rule: RuleId;
}

/**
 * Why a source may call again: no answer in time, 429, another 5xx, another 4xx, or an answer that tells of a function
 * error.
 */
export type RepeatCause = 'limit' | 'throttled' | 'serviceFault' | 'refused' | 'functionError';

/** What a person reads who chooses a source, each one sentence. A page loads it when it is asked for. */
export interface SourceNotes {
  /** Who repeats a failed call or event, and how often. */
  readonly whoRetries: string;
  /** What the caller sees of a function error, a time-out and a throttle. */
  readonly onFailure: string;
  /** Time-outs and sizes. */
  readonly limits: string;
  /** What allows the source to call: the principal and source ARN of the function's policy, or whose role. */
  readonly permission: string;
  /** What people call it when they search: lower case, space separated. */
  readonly keywords: string;
  /** What nobody could confirm about this row; null if all of it is documented or recorded. */
  readonly unverified: string | null;
}

/** One kind of event that a source sends, and what a healthy function returns to it. */
export interface SamplePayload {
  /** For a list to choose from, for example "Object created". */
  readonly name: string;
  /** The source's real event for these circumstances, as a JSON value. */
  readonly event: (context: EventContext) => unknown;
  /** What a healthy function returns to this source for that event, as a JSON value. Must take any JSON value. */
  readonly healthyResult: (event: unknown) => unknown;
}

export interface EventContext {
  readonly accountId: string;
  readonly region: string;
  readonly functionName: string;
  readonly invocationType: InvocationType;
  /** Milliseconds since 1970 at the virtual moment of the event. */
  readonly epochMs: number;
  /** Deterministic lower-case hex of any length: ids in the event derive from the seed, the run and a purpose. */
  readonly hex: (purpose: string, length: number) => string;
}

/** What the front door got from Lambda. */
export type LambdaReply =
  | SynchronousReply
  /** 202: the event is in Lambda's queue. */
  | { readonly kind: 'accepted' };

export type SynchronousReply =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly refusal: InvokeRefusal }
  | { readonly kind: 'limitReached' };

/** What the front door tells its own client. */
export interface FrontDoorAnswer {
  /** HTTP status; null where the front door does not answer in HTTP (a workflow, a call centre, a database…). */
  readonly status: number | null;
  /** The reason phrase, for example "Bad Gateway"; without HTTP the outcome in a few words, for example "Task failed". */
  readonly statusText: string;
  /** Whether the client is told of a failure. */
  readonly failed: boolean;
  /** Lower-case names; empty without HTTP. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** One sentence: why the front door answers this. */
  readonly because: string;
  readonly rule: RuleId;
}
