import type { InvocationType } from '../invocation-type';
import type { InvokeRefusal } from '../invoke-refusal';
import type { Micros } from '../micros';
import type { Outcome } from '../outcome';
import type { RuleId } from '../rules';

/** The event sources of the catalogue that can be simulated. */
export type SourceId =
  | 'sdk'
  | 'apigw-rest'
  | 'apigw-http'
  | 'alb'
  | 'cognito-pre-sign-up'
  | 'cloudfront-viewer-request'
  | 's3'
  | 'sns'
  | 'eventbridge-rule'
  | 'eventbridge-schedule'
  | 'ses';

/** One row of the catalogue: everything about a source that the rest of the product needs to know. */
export interface EventSource {
  readonly id: SourceId;
  /** As AWS writes it, for example "Amazon S3". */
  readonly name: string;
  /** What happened there, for example "Object created in a bucket". */
  readonly detail: string;
  /** Short name of the caller's stop on the map, for example "S3 bucket". */
  readonly station: string;
  readonly path: 'synchronous' | 'asynchronous';
  /** Allowed types, the source's default first. One entry means that the source fixes it. */
  readonly invocationTypes: readonly InvocationType[];
  /** Why the type is as it is, in one sentence for the person who composes. */
  readonly typeReason: string;
  /** Who repeats a failed call or event, in one sentence. */
  readonly whoRetries: string;
  /** What people call it when they search: lower case, space separated. */
  readonly keywords: string;
  readonly frontDoor: FrontDoor | null;
  /** The source's real event for these circumstances, as a JSON value. */
  readonly event: (context: EventContext) => unknown;
  /** What a healthy function returns to this source for that event, as a JSON value. */
  readonly expectedResult: (event: unknown) => unknown;
  readonly rule: RuleId;
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

/**
 * What stands between a client and Lambda and answers in its own words: API Gateway, a load balancer, Cognito,
 * CloudFront. The words are `frontDoorAnswers`, which only the engine needs.
 */
export interface FrontDoor {
  /** For the map and the story, for example "API Gateway". */
  readonly name: string;
  /** Longest time it waits for one answer of Lambda; null waits as long as the function may run. */
  readonly limit: Micros | null;
  /** Calls it makes in all when Lambda does not answer within `limit`. */
  readonly tries: number;
  /** The rule behind `limit` and `tries`. */
  readonly limitRule: RuleId;
}

/** What the front door got from Lambda. */
export type LambdaReply =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly refusal: InvokeRefusal }
  | { readonly kind: 'limitReached' };

/** What the front door tells its own client. */
export interface FrontDoorAnswer {
  readonly status: number;
  /** The reason phrase, for example "Bad Gateway". */
  readonly statusText: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** One sentence: why the front door answers this. */
  readonly because: string;
  readonly rule: RuleId;
}
